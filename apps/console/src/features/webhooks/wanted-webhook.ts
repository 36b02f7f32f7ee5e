import type { NewWebhook, Webhook, WebhookChange, WebhookFormat } from '../../api/webhook-contract.js';
import {
  NOTHING_SUBSCRIBED,
  subscriptionOf,
  wantedSubscription,
  type WantedSubscription,
} from './wanted-subscription.js';

/** A webhook as the form holds it. */
export interface WantedWebhook extends WantedSubscription {
  name: string;
  url: string;
  format: WebhookFormat;
  template: string;
  templateContentType: string;
  /** Of a new one only: an existing one is given another secret by rotating it. */
  signature: 'v1' | 'v1a';
  secret: string;
}

const FIRST_TEMPLATE = `{
  "title": "{{words.title}}",
  "text": "{{words.text}}",
  "link": {{json words.link}},
  "note": "{{notice}}"
}`;

export const NOTHING_WANTED: WantedWebhook = {
  ...NOTHING_SUBSCRIBED,
  name: '',
  url: '',
  format: 'standard-webhooks',
  template: FIRST_TEMPLATE,
  templateContentType: 'application/json',
  signature: 'v1',
  secret: '',
};

export function wantedWebhook(webhook: Webhook, language: string): WantedWebhook {
  const { name, url, format, template, templateContentType } = webhook;
  return {
    ...NOTHING_WANTED,
    ...wantedSubscription(webhook, language),
    name,
    url,
    format,
    template: template ?? NOTHING_WANTED.template,
    templateContentType: templateContentType ?? NOTHING_WANTED.templateContentType,
  };
}

/** A template goes along with its own form only. */
function settingsOf(form: WantedWebhook) {
  const { format, template, templateContentType } = form;
  return {
    name: form.name.trim(),
    url: form.url.trim(),
    ...subscriptionOf(form),
    format,
    ...(format === 'template' ? { template, templateContentType } : {}),
  };
}

export function newWebhook(form: WantedWebhook): NewWebhook {
  const secret = form.secret.trim();
  return { ...settingsOf(form), signature: form.signature, ...(secret === '' ? {} : { secret }) };
}

export function webhookChange(id: string, form: WantedWebhook): WebhookChange {
  return { id, ...settingsOf(form) };
}
