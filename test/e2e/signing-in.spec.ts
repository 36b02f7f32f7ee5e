import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { hotp, stepAt } from '#libs/access';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { eventually, PASSWORD, startTestService, type TestService } from '../support/test-service.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, the other way round. */
function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

describe('signing in', () => {
  let service: TestService;
  let mails: string[];
  let smtp: SMTPServer;

  beforeAll(async () => {
    mails = [];
    smtp = new SMTPServer({
      authOptional: true,
      closeTimeout: 200,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          mails.push(Buffer.concat(chunks).toString('utf8').replaceAll('=\r\n', '').replaceAll('=3D', '='));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo;
    service = await startTestService({
      environment: {
        SMTP_URL: `smtp://127.0.0.1:${port}`,
        SECOND_FACTOR_ROLES: 'approver',
        SIGN_INS_PER_MINUTE: '1000',
      },
    });
  });
  afterAll(async () => {
    await service.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  });

  const nobody = (): ApiCaller => apiCaller(service, { 'content-type': 'application/json' });
  const emailOf = async (call: ApiCaller) => (await call('GET', 'session')).body.user.email as string;

  describe('with a second factor', () => {
    const setUp = async () => {
      const call = apiCaller(service, await service.signIn('approver'));
      const begun = await call('POST', 'session/second-factor', { password: PASSWORD });
      const secret = fromBase32(begun.body.secret);
      const code = (steps = 0) => hotp(secret, stepAt(new Date()) + steps);
      const confirmed = await call('POST', 'session/second-factor/confirm', { code: code(-2) });
      return { call, email: await emailOf(call), code, recoveryCodes: confirmed.body.recoveryCodes as string[] };
    };
    const firstStep = async (email: string) =>
      (await nobody()('POST', 'session', { email, password: PASSWORD })).body.secondFactor.ticket as string;

    it('whose role needs one reaches nothing else before it is set up', async () => {
      const call = apiCaller(service, await service.signIn('approver'));
      expect((await call('GET', 'alerts')).body).toMatchObject({ status: 403, code: 'second-factor-required' });
      const { code } = await setUp();
      expect(code()).toMatch(/^\d{6}$/);
    });

    it('the password alone opens nothing; a code does, once', async () => {
      const { email, code } = await setUp();
      const first = await nobody()('POST', 'session', { email, password: PASSWORD });
      expect(first.status).toBe(200);
      expect(first.headers.get('set-cookie')).toBeNull();
      const { ticket } = first.body.secondFactor;
      const wrong = await nobody()('POST', 'session/code', { ticket, code: '000000' });
      expect(wrong.body).toMatchObject({ status: 401, code: 'code-refused' });
      const used = code();
      const right = await nobody()('POST', 'session/code', { ticket, code: used });
      expect(right.headers.get('set-cookie')).toMatch(/embargo_session=/);
      expect((await nobody()('POST', 'session/code', { ticket, code: code(1) })).body.code).toBe('sign-in-ended');
      const replay = await nobody()('POST', 'session/code', { ticket: await firstStep(email), code: used });
      expect(replay.body.code).toBe('code-refused');
    });

    it('a recovery code lets in once, and tells how many are left', async () => {
      const { email, recoveryCodes } = await setUp();
      expect(recoveryCodes).toHaveLength(10);
      const step = { ticket: await firstStep(email), code: recoveryCodes[0]!.toUpperCase() };
      expect((await nobody()('POST', 'session/code', step)).body.recoveryCodesLeft).toBe(9);
      const again = await nobody()('POST', 'session/code', { ...step, ticket: await firstStep(email) });
      expect(again.body.code).toBe('code-refused');
    });

    it('five wrong codes end the ticket', async () => {
      const { email, code } = await setUp();
      const ticket = await firstStep(email);
      for (let n = 0; n < 5; n += 1) await nobody()('POST', 'session/code', { ticket, code: `00000${n}` });
      expect((await nobody()('POST', 'session/code', { ticket, code: code() })).body.code).toBe('sign-in-ended');
    });

    it('is neither begun nor removed without the password', async () => {
      const { call } = await setUp();
      expect((await call('POST', 'session/second-factor/remove', { password: 'not it' })).status).toBe(422);
      expect((await call('GET', 'session/second-factor')).body).toMatchObject({ isInUse: true, recoveryCodesLeft: 10 });
      expect((await call('POST', 'session/second-factor/remove', { password: PASSWORD })).status).toBe(204);
      expect((await call('GET', 'session/second-factor')).status).toBe(401);
    });
  });

  describe('with a forgotten password', () => {
    it('a link comes by mail, to the person alone; the old password holds until it is used', async () => {
      const call = apiCaller(service, await service.signIn('viewer'));
      const email = await emailOf(call);
      expect((await nobody()('POST', 'session/forgotten', { email })).status).toBe(202);
      await eventually(
        async () => mails.length,
        (n) => n === 1,
      );
      expect(mails[0]).toContain(`To: ${email}`);
      const token = /choose-password#([\w-]+)/.exec(mails[0]!)![1]!;
      expect((await call('GET', 'alerts')).status).toBe(200);
      const chosen = await nobody()('POST', 'session/link/password', { token, password: 'a password of my own' });
      expect(chosen.body.user.email).toBe(email);
      expect((await call('GET', 'alerts')).status).toBe(401);
      const again = await nobody()('POST', 'session/link/password', { token, password: 'yet another password' });
      expect(again.body).toMatchObject({ status: 410, code: 'link-ended' });
    });

    it('the answer is the same for an address that nobody has', async () => {
      const unknown = await nobody()('POST', 'session/forgotten', { email: 'nobody@example.org' });
      expect([unknown.status, unknown.body]).toEqual([202, undefined]);
    });
  });

  it('everywhere at once is signed out by one request', async () => {
    const call = apiCaller(service, await service.signIn('analyst'));
    const email = await emailOf(call);
    const other = await nobody()('POST', 'session', { email, password: PASSWORD });
    const cookie = other.headers.get('set-cookie')!.split(';')[0]!;
    expect((await call('GET', 'session/all')).body.items).toHaveLength(2);
    expect((await call('DELETE', 'session/all')).status).toBe(204);
    expect((await call('GET', 'alerts')).status).toBe(401);
    expect((await apiCaller(service, { cookie })('GET', 'alerts')).status).toBe(401);
  });

  it('a key does what its scopes say and no more, and never manages people', async () => {
    const admin = apiCaller(service, await service.signIn());
    const make = async (key: object) => {
      const { status, body } = await admin('POST', 'api-keys', { name: 'k', ...key });
      return { status, body, call: apiCaller(service, { authorization: `Bearer ${body.key}` }) };
    };
    const narrow = await make({ role: 'administrator', scopes: ['alerts:read'] });
    expect((await narrow.call('GET', 'alerts')).status).toBe(200);
    expect((await narrow.call('GET', 'sources')).status).toBe(403);
    const wide = await make({ role: 'administrator' });
    expect((await wide.call('GET', 'sources')).status).toBe(200);
    expect((await wide.call('GET', 'users')).status).toBe(200);
    expect((await wide.call('GET', 'api-keys')).status).toBe(403);
    expect((await wide.call('DELETE', 'session')).body.code).toBe('people-only');
    expect((await make({ role: 'viewer', scopes: ['sources:write'] })).body.code).toBe('scope-beyond-role');
    expect((await make({ role: 'administrator', scopes: ['users:manage'] })).status).toBe(422);
  });
});
