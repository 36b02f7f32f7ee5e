import { createPublicKey, verify as verifyWith } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { formatEvent, BUILT_IN_FORMATS } from './format/format-event.js';
import { sampleEvents } from './sample-events.js';
import { generateSecret, parseSecret, publicKeyOf, type SigningSecret } from './secret.js';
import { sign, webhookHeaders } from './signature.js';

function secretOf(text: string): SigningSecret {
  const reading = parseSecret(text);
  if (reading.outcome === 'problem') throw new Error(reading.message);
  return reading.secret;
}

const now = (): number => Math.floor(Date.now() / 1000);

/** Verifies as a receiver does who has nothing but the public key: with Node's own ed25519. */
function verifiesEd25519(publicKey: string, headers: Record<string, string>, body: string): boolean {
  const x = Buffer.from(publicKey.slice('whpk_'.length), 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const content = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
  return headers['webhook-signature']!.split(' ')
    .filter((signature) => signature.startsWith('v1a,'))
    .some((signature) => verifyWith(null, content, key, Buffer.from(signature.slice(4), 'base64')));
}

const events = sampleEvents.map((event) => [event.type, event] as const);

describe.each(events)('the message of %s', (_, event) => {
  const forms = BUILT_IN_FORMATS.map((format) => formatEvent(event, format, 'msg_1', 'https://watch.example.org').body);

  it.each(forms)('verifies with the published library in every form', (body) => {
    const secret = generateSecret();
    const headers = webhookHeaders([secretOf(secret)], { id: 'msg_1', timestamp: now(), body });
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
  });
});

describe('a signed message', () => {
  const secret = generateSecret();
  const body = JSON.stringify({ type: 'webhook.test', text: 'naïve “quotes” 平壌 🚢' });
  const headers = webhookHeaders([secretOf(secret)], { id: 'msg_2', timestamp: now(), body });

  it('gives the signature of the published library, byte for byte', () => {
    const timestamp = 1_718_870_400;
    const theirs = new Webhook(secret).sign('msg_2', new Date(timestamp * 1000), body);
    expect(sign(secretOf(secret), 'msg_2', timestamp, body)).toBe(theirs);
  });

  it('is refused with a changed body', () => {
    expect(() => new Webhook(secret).verify(body.replace('test', 'tost'), headers)).toThrow('No matching signature');
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow('No matching signature');
  });

  it('is refused with a changed id', () => {
    expect(() => new Webhook(secret).verify(body, { ...headers, 'webhook-id': 'msg_3' })).toThrow(
      'No matching signature',
    );
  });

  it('is refused with an old timestamp and with one of the future', () => {
    for (const timestamp of [now() - 301, now() + 330]) {
      const late = webhookHeaders([secretOf(secret)], { id: 'msg_2', timestamp, body });
      expect(() => new Webhook(secret).verify(body, late)).toThrow(/timestamp too/);
    }
  });

  it('is refused with a renewed timestamp that was not signed', () => {
    const stale = webhookHeaders([secretOf(secret)], { id: 'msg_2', timestamp: now() - 3600, body });
    expect(() => new Webhook(secret).verify(body, { ...stale, 'webhook-timestamp': String(now()) })).toThrow(
      'No matching signature',
    );
  });

  it('is refused with another secret', () => {
    expect(() => new Webhook(generateSecret()).verify(body, headers)).toThrow('No matching signature');
  });

  it('may not be given an id that could change what is signed', () => {
    for (const id of ['msg.1', '', 'msg 1', 'msg_1\n'])
      expect(() => sign(secretOf(secret), id, now(), body)).toThrow('webhook id');
  });
});

describe('while a secret is replaced', () => {
  const [old, fresh, other] = [generateSecret(), generateSecret(), generateSecret()];
  const body = '{"type":"webhook.test"}';
  const headers = webhookHeaders([secretOf(fresh!), secretOf(old!)], { id: 'msg_4', timestamp: now(), body });

  it('receivers with the old and with the new one both verify', () => {
    expect(headers['webhook-signature']!.split(' ')).toHaveLength(2);
    for (const secret of [old!, fresh!])
      expect(new Webhook(secret).verify(body, headers)).toEqual({ type: 'webhook.test' });
  });

  it('a third secret still does not verify', () => {
    expect(() => new Webhook(other!).verify(body, headers)).toThrow('No matching signature');
  });
});

describe('an ed25519 signature', () => {
  const secret = secretOf(generateSecret('ed25519'));
  const publicKey = publicKeyOf(secret)!;
  const body = '{"type":"webhook.test"}';
  const headers = webhookHeaders([secret], { id: 'msg_5', timestamp: now(), body });

  it('verifies with the public key', () => {
    expect(headers['webhook-signature']).toMatch(/^v1a,[A-Za-z0-9+/]{86}==$/);
    expect(publicKey).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
    expect(verifiesEd25519(publicKey, headers, body)).toBe(true);
  });

  it('is refused with a changed body, a changed timestamp and another key', () => {
    const another = publicKeyOf(secretOf(generateSecret('ed25519')))!;
    expect(verifiesEd25519(publicKey, headers, `${body} `)).toBe(false);
    expect(verifiesEd25519(publicKey, { ...headers, 'webhook-timestamp': '1' }, body)).toBe(false);
    expect(verifiesEd25519(another, headers, body)).toBe(false);
  });

  it('stands beside a shared secret’s, which the published library finds among both', () => {
    const shared = generateSecret();
    const both = webhookHeaders([secret, secretOf(shared)], { id: 'msg_5', timestamp: now(), body });
    expect(new Webhook(shared).verify(body, both)).toEqual({ type: 'webhook.test' });
    expect(verifiesEd25519(publicKey, both, body)).toBe(true);
  });

  it('matches the first test vector of RFC 8032', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    const known = secretOf(`whsk_${seed.toString('base64')}`);
    const publicHex = Buffer.from(publicKeyOf(known)!.slice(5), 'base64').toString('hex');
    expect(publicHex).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
  });
});
