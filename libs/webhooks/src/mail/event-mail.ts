import type { WebhookEvent } from '../event-schema.js';
import { cut, eventInWords } from '../format/event-in-words.js';

export interface MailText {
  subject: string;
  text: string;
}

const SUBJECT_MAX = 150;
const RULE = '-'.repeat(60);

/** One event as a mail. */
export function eventMail(event: WebhookEvent): MailText {
  const { title, notice } = eventInWords(event);
  return { subject: subjectOf(title), text: `${section(event)}\n\n${RULE}\n${notice}\n` };
}

/** What has gathered, the oldest first, as one mail. `left` is how many more the next one tells of. */
export function digestMail(events: readonly WebhookEvent[], left: number): MailText {
  const count = `${events.length + left} ${events.length + left === 1 ? 'event' : 'events'}`;
  const contents = events.map((event, at) => `${at + 1}. ${eventInWords(event).title}`).join('\n');
  const rest = left > 0 ? `\n\n${left} more follow in the next mail.` : '';
  const { notice } = eventInWords(events[0]!);
  const body = events.map((event) => `${RULE}\n${section(event)}`).join('\n\n');
  return {
    subject: subjectOf(`Embargo Watch: ${count}`),
    text: `${count}, the oldest first:\n\n${contents}${rest}\n\n${body}\n\n${RULE}\n${notice}\n`,
  };
}

function section(event: WebhookEvent): string {
  const { title, text, facts, link } = eventInWords(event);
  const lines = facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  return [title, text, lines, link].filter((part) => part !== null && part !== '').join('\n\n');
}

/** A headline comes from the news: it must not be able to break into the headers of the mail. */
function subjectOf(title: string): string {
  return cut(title.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim(), SUBJECT_MAX);
}
