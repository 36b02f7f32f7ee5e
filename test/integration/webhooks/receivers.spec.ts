import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { generateSecret, parseSecret, webhookHeaders } from '#libs/webhooks';

const folder = path.resolve(import.meta.dirname, '../../../docs/receivers');

const secretOf = (text: string) => {
  const reading = parseSecret(text);
  if (reading.outcome === 'problem') throw new Error(reading.message);
  return reading.secret;
};
const now = () => Math.floor(Date.now() / 1000);

type Verify = (secret: string, headers: Record<string, string>, body: string) => Promise<boolean> | boolean;

const inNode: Verify = async (secret, headers, body) => {
  const { verify } = (await import(path.join(folder, 'verify.mjs'))) as { verify: Verify };
  return verify(secret, headers, body);
};
const inPython: Verify = (secret, headers, body) => {
  const program =
    'import json, sys; from verify import verify; s, h, b = json.load(sys.stdin); print(verify(s, h, b.encode()))';
  const { stdout, stderr } = spawnSync('python3', ['-B', '-c', program], {
    cwd: folder,
    input: JSON.stringify([secret, headers, body]),
    encoding: 'utf8',
  });
  if (!/^(True|False)\n$/.test(stdout)) throw new Error(stderr);
  return stdout === 'True\n';
};

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** What this machine can run: Node always, Python where it is installed. */
const languages: [string, Verify][] = [
  ['Node', inNode],
  ...(hasPython ? [['Python', inPython] as [string, Verify]] : []),
];

describe.each(languages)('the sample of a receiver in %s', (_language, verify) => {
  const [old, fresh] = [generateSecret(), generateSecret()];
  const body = JSON.stringify({ type: 'webhook.test', data: { message: 'naïve “quotes” 平壌 🚢' } });
  const headers = webhookHeaders([secretOf(fresh), secretOf(old)], { id: 'msg_1', timestamp: now(), body });

  it('takes what we sign, also while a secret is rotated', async () => {
    expect([await verify(fresh, headers, body), await verify(old, headers, body)]).toEqual([true, true]);
  });

  it('refuses a changed body, a changed id, another secret and missing headers', async () => {
    const answers = [
      await verify(fresh, headers, body.replace('quotes', 'Quotes')),
      await verify(fresh, { ...headers, 'webhook-id': 'msg_2' }, body),
      await verify(generateSecret(), headers, body),
      await verify(fresh, {}, body),
    ];
    expect(answers).toEqual([false, false, false, false]);
  });

  it('refuses a message that is six minutes old, and one without a time', async () => {
    const late = webhookHeaders([secretOf(fresh)], { id: 'msg_1', timestamp: now() - 360, body });
    const timeless = { ...headers, 'webhook-timestamp': 'soon' };
    expect([await verify(fresh, late, body), await verify(fresh, timeless, body)]).toEqual([false, false]);
  });
});
