import type { MailMode, MailSubscription, NewMailSubscription } from '../../api/webhook-contract.js';
import {
  NOTHING_SUBSCRIBED,
  subscriptionOf,
  wantedSubscription,
  type WantedSubscription,
} from '../webhooks/wanted-subscription.js';

/** A subscription by mail as the form holds it. */
export interface WantedMail extends WantedSubscription {
  name: string;
  address: string;
  mode: MailMode;
}

export const NO_MAIL_WANTED: WantedMail = { ...NOTHING_SUBSCRIBED, name: '', address: '', mode: 'immediate' };

export function wantedMail(mail: MailSubscription, language: string): WantedMail {
  const { name, address, mode } = mail;
  return { ...wantedSubscription(mail, language), name, address, mode };
}

export function newMail(form: WantedMail): NewMailSubscription {
  const { name, address, mode } = form;
  return { name: name.trim(), address: address.trim(), mode, ...subscriptionOf(form) };
}
