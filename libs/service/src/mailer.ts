import type { Settings } from '#libs/config';
import { Mailer } from '#libs/mail';

/** Sends through the mail server of the settings; without one it says so. */
export function mailerOf({ SMTP_URL, MAIL_FROM }: Settings): Mailer {
  return new Mailer(SMTP_URL ? { url: SMTP_URL, from: MAIL_FROM } : null);
}
