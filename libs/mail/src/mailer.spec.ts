import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { Mailer } from './mailer.js';

interface Received {
  to: string[];
  text: string;
}

/** A mail server of somebody else's on loopback; `refuse` answers the recipient with this code. */
async function smtpSink(refuse?: number) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 200,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(refuse ? Object.assign(new Error('no such mailbox'), { responseCode: refuse }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, text: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, close: () => new Promise<void>((done) => server.close(done)) };
}

const mail = { to: 'analyst@example.org', subject: 'A link for you', text: 'Hello' };
const from = 'Embargo Watch <embargo@example.org>';

describe('the mailer', () => {
  it('says so when no server is set', async () => {
    const mailer = new Mailer(null);
    expect(mailer.isConfigured).toBe(false);
    expect(await mailer.send(mail)).toEqual({ outcome: 'not-configured' });
  });

  it('hands a mail over, with its sender, subject and text', async () => {
    const sink = await smtpSink();
    const mailer = new Mailer({ url: sink.url, from });
    expect(await mailer.send(mail)).toMatchObject({ outcome: 'sent' });
    expect(sink.received).toHaveLength(1);
    expect(sink.received[0]!.to).toEqual(['analyst@example.org']);
    expect(sink.received[0]!.text).toMatch(/From: Embargo Watch <embargo@example\.org>/);
    expect(sink.received[0]!.text).toMatch(/Subject: A link for you/);
    mailer.close();
    await sink.close();
  });

  it.each(['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', 'not an address'])(
    'never sends to a second person: %j',
    async (to) => {
      const sink = await smtpSink();
      const mailer = new Mailer({ url: sink.url, from });
      await mailer.send({ ...mail, to });
      expect(sink.received.flatMap((one) => one.to)).not.toContain('b@example.org');
      expect(sink.received.every((one) => !/^Bcc:/m.test(one.text))).toBe(true);
      mailer.close();
      await sink.close();
    },
  );

  it.each([
    [550, true],
    [451, false],
  ])('tells with code %i whether trying again may help', async (code, isPermanent) => {
    const sink = await smtpSink(code);
    const mailer = new Mailer({ url: sink.url, from });
    expect(await mailer.send(mail)).toMatchObject({ outcome: 'failed', isPermanent });
    mailer.close();
    await sink.close();
  });

  it('fails in words when nobody listens, and may be tried again', async () => {
    const mailer = new Mailer({ url: 'smtp://127.0.0.1:1', from });
    expect(await mailer.send(mail)).toMatchObject({ outcome: 'failed', isPermanent: false });
    mailer.close();
  });

  it('does not show a password to a server that speaks no TLS', async () => {
    const sink = await smtpSink();
    const mailer = new Mailer({ url: sink.url.replace('smtp://', 'smtp://user:secret@'), from });
    expect(await mailer.send(mail)).toMatchObject({ outcome: 'failed' });
    expect(sink.received).toEqual([]);
    mailer.close();
    await sink.close();
  });
});
