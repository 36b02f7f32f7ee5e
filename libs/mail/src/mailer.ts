import { createTransport, type Transporter } from 'nodemailer';

export interface Mail {
  /** One address; a list is never parsed out of it. */
  to: string;
  subject: string;
  text: string;
  html?: string;
}

export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
  url: string;
  from: string;
}

/** `isPermanent`: the server will say the same next time (RFC 5321, 4.2.1), so that nobody needs to try again. */
export type MailOutcome =
  | { outcome: 'sent'; messageId: string }
  | { outcome: 'failed'; isPermanent: boolean; message: string }
  | { outcome: 'not-configured' };

const CONNECT_MS_MAX = 10_000;
const SILENCE_MS_MAX = 20_000;

/** Sends one mail at a time to one address, through the server of the settings. */
export class Mailer {
  private readonly transport: Transporter | null;

  constructor(private readonly settings: MailSettings | null) {
    this.transport = settings && open(settings.url);
  }

  get isConfigured(): boolean {
    return this.transport !== null;
  }

  async send(mail: Mail): Promise<MailOutcome> {
    if (!this.transport || !this.settings) return { outcome: 'not-configured' };
    try {
      const sent = (await this.transport.sendMail({
        from: this.settings.from,
        // As an object, so that "a@example.org, b@example.org" is one wrong address and not two right ones.
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        ...(mail.html === undefined ? {} : { html: mail.html }),
        // Neither a file nor an address is ever read for the sake of a mail.
        disableFileAccess: true,
        disableUrlAccess: true,
      })) as { messageId: string };
      return { outcome: 'sent', messageId: sent.messageId };
    } catch (error) {
      return failure(error);
    }
  }

  close(): void {
    this.transport?.close();
  }
}

function open(url: string): Transporter {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === 'smtps:';
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : isSecure ? 465 : 587,
    secure: isSecure,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    // A password never goes over a line that anybody can read.
    requireTLS: username !== '' && !isSecure,
    connectionTimeout: CONNECT_MS_MAX,
    greetingTimeout: CONNECT_MS_MAX,
    socketTimeout: SILENCE_MS_MAX,
  });
}

function failure(error: unknown): MailOutcome {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string };
  const isPermanent = responseCode === undefined ? code === 'EAUTH' || code === 'EENVELOPE' : responseCode >= 500;
  return { outcome: 'failed', isPermanent, message: String(message ?? error).slice(0, 500) };
}
