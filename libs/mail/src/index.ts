export { Mailer } from './mailer.js';
export type { Mail, MailOutcome, MailSettings } from './mailer.js';
