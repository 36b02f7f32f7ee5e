import { Injectable } from '@nestjs/common';
import { Mailer } from '#libs/mail';

/** Under which address people reach the console. */
export abstract class ConsoleAddress {
  abstract readonly url: string;
}

/** How a person gets a link: by mail when the service sends mail, by whoever made it otherwise. */
export type LinkDelivery = { link: string; mailed: boolean };

/** Links to choose a password. The token stands after the #, which no server, log or referrer ever sees. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly address: ConsoleAddress,
    private readonly mailer: Mailer,
  ) {}

  linkOf(token: string): string {
    return `${this.address.url.replace(/\/$/, '')}/choose-password#${token}`;
  }

  /** Mails the link when mail is set up; the link comes back in any case, for whoever asked. */
  async deliver(to: { email: string; name: string }, token: string, hours: number): Promise<LinkDelivery> {
    const link = this.linkOf(token);
    const sent = await this.mailer.send({
      to: to.email,
      subject: 'Choose your password for Embargo Watch',
      text:
        `Hello ${to.name},\n\nopen this link to choose a password for Embargo Watch. It is good once, for ${hours} hours:\n\n` +
        `${link}\n\nIf you did not expect this mail, you need not do anything.\n`,
    });
    return { link, mailed: sent.outcome === 'sent' };
  }
}
