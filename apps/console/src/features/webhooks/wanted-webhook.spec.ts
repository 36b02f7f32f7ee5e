import type { Webhook } from '../../api/webhook-contract.js';
import { newWebhook, NOTHING_WANTED, wantedWebhook, webhookChange } from './wanted-webhook.js';

const webhook = {
  id: 'w-1',
  name: 'Desk',
  url: 'https://desk.example/hook',
  events: ['alert.raised'],
  regimes: [],
  levels: ['violation'],
  parties: ['KP'],
  teams: [],
  format: 'slack',
  template: null,
  templateContentType: null,
} as unknown as Webhook;

describe('the form of a webhook', () => {
  it('sends a template with the form of that name only', () => {
    expect(newWebhook(NOTHING_WANTED)).not.toHaveProperty('template');
    expect(newWebhook({ ...NOTHING_WANTED, format: 'template' })).toMatchObject({
      template: expect.stringContaining('{{notice}}'),
      templateContentType: 'application/json',
    });
  });

  it('sends a secret only when somebody brought one', () => {
    expect(newWebhook({ ...NOTHING_WANTED, secret: ' ' })).not.toHaveProperty('secret');
    expect(newWebhook({ ...NOTHING_WANTED, secret: ' whsec_x ' })).toMatchObject({ secret: 'whsec_x' });
  });

  it('holds a webhook and gives it back, without a secret', () => {
    const { name, url, events, regimes, levels, parties, teams, format } = webhook;
    expect(webhookChange('w-1', wantedWebhook(webhook, 'en'))).toEqual({
      id: 'w-1',
      name,
      url,
      events,
      regimes,
      levels,
      parties,
      teams,
      format,
    });
  });

  it('lets spaces around a name and an address go', () => {
    expect(newWebhook({ ...NOTHING_WANTED, name: ' Desk ', url: ' https://a.example ' })).toMatchObject({
      name: 'Desk',
      url: 'https://a.example',
    });
  });
});
