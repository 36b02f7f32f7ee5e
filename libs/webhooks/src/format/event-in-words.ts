import { NOTICE, type AlertPayload, type WebhookEvent } from '../event-schema.js';

/** An event as people read it in a chat, before it is dressed for one of them. Plain text throughout. */
export interface EventInWords {
  title: string;
  text: string;
  facts: readonly (readonly [string, string])[];
  link: string | null;
  notice: string;
  urgency: 'high' | 'medium' | 'low';
}

const LEVELS: Record<AlertPayload['level'], string> = {
  violation: 'violation (prohibited, and reported as done or under way)',
  possible: 'possible (prohibited, but not reported as done, or turning on facts not reported)',
  review: 'review (an agreement or an open question of law, to be read by a person)',
};

export function eventInWords(event: WebhookEvent): EventInWords {
  switch (event.type) {
    case 'alert.raised':
      return alertInWords('New alert', event.data.alert, []);
    case 'alert.level_changed': {
      const { alert, previousLevel } = event.data;
      return alertInWords('Alert changed', alert, [['Level before', previousLevel]]);
    }
    case 'alert.reopened':
      return alertInWords('Alert reopened', event.data.alert, [['Reason', event.data.reason]]);
    case 'alert.closed': {
      const { alert, resolution, closedBy } = event.data;
      return {
        ...alertInWords('Alert closed', alert, [['Resolution', closedBy ? `${resolution} (${closedBy})` : resolution]]),
        urgency: 'low',
      };
    }
    case 'source.paused': {
      const { source, reason, failingSince } = event.data;
      const facts = [
        ['Address', source.url],
        ['Failing since', failingSince ?? 'not known'],
      ] as const;
      return {
        title: `Source paused: ${source.name}`,
        text: reason,
        facts,
        link: null,
        notice: NOTICE,
        urgency: 'medium',
      };
    }
    case 'catalogue.sunset_near':
      return sunsetInWords(event);
    case 'audit.checkpoint': {
      const facts = [
        ['Entries', String(event.data.entries)],
        ['Hash', event.data.hash],
      ] as const;
      return {
        title: 'Audit checkpoint',
        text: 'Keep this message: the audit trail can be checked against it.',
        facts,
        link: null,
        notice: NOTICE,
        urgency: 'low',
      };
    }
    case 'webhook.disabled': {
      const { webhook, reason, failingSince } = event.data;
      return {
        title: `Webhook switched off: ${webhook.name}`,
        text: `${reason} What it missed can be replayed once its receiver answers again.`,
        facts: [['Failing since', failingSince ?? 'not known']],
        link: null,
        notice: NOTICE,
        urgency: 'high',
      };
    }
    case 'webhook.test':
      return { title: 'Test message', text: event.data.message, facts: [], link: null, notice: NOTICE, urgency: 'low' };
  }
}

function sunsetInWords({ data }: Extract<WebhookEvent, { type: 'catalogue.sunset_near' }>): EventInWords {
  const { regime, regimeTitle, measure, lastDay, daysLeft, citations } = data;
  const when = daysLeft < 0 ? 'has run out' : daysLeft === 1 ? 'runs out in 1 day' : `runs out in ${daysLeft} days`;
  return {
    title: `${regime}: the term of a measure ${when}`,
    text: `The term on record of ${measure} (${regimeTitle}) ends on ${lastDay}. Without a renewal on record, answers after that day say "unconfirmed".`,
    facts: [['Paragraphs', citations.join('; ')]],
    link: null,
    notice: NOTICE,
    urgency: 'medium',
  };
}

function alertInWords(what: string, alert: AlertPayload, more: readonly (readonly [string, string])[]): EventInWords {
  const days = alert.firstDay === alert.lastDay ? alert.firstDay : `${alert.firstDay} to ${alert.lastDay}`;
  return {
    title: `${what} #${alert.number}: ${alert.headline}`,
    text: alert.summary,
    facts: [
      ['Level', LEVELS[alert.level]],
      ['Regime', `${alert.regime}, ${alert.regimeTitle}`],
      ['From', names(alert.suppliers)],
      ['To', names(alert.recipients)],
      ['Items', alert.items.join(', ') || 'not reported'],
      ['Stage', alert.stage],
      ['Days', days],
      ['Paragraphs', alert.citations.join('; ') || 'none'],
      ...more,
    ],
    link: alert.url,
    notice: NOTICE,
    urgency: alert.level === 'violation' ? 'high' : alert.level === 'possible' ? 'medium' : 'low',
  };
}

function names(parties: AlertPayload['suppliers']): string {
  return parties.map(({ name }) => name).join(', ') || 'not reported';
}

export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
