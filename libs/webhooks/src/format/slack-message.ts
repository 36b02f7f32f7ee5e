import { cut, type EventInWords } from './event-in-words.js';

/** Slack's limits for block kit: header 150, section text 3000, field 2000, ten fields a section. */
const HEADER_MAX = 150;
const TEXT_MAX = 2900;
const FIELD_MAX = 400;
const FIELDS_MAX = 10;

export function slackMessage(words: EventInWords): Record<string, unknown> {
  const fields = words.facts
    .slice(0, FIELDS_MAX)
    .map(([name, value]) => ({ type: 'mrkdwn', text: `*${escaped(name)}*\n${escaped(cut(value, FIELD_MAX))}` }));
  return {
    // What phones show in a notification, and readers of screens.
    text: escaped(words.title),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(words.title, HEADER_MAX), emoji: false } },
      { type: 'section', text: { type: 'mrkdwn', text: escaped(cut(words.text, TEXT_MAX)) || ' ' } },
      ...(fields.length > 0 ? [{ type: 'section', fields }] : []),
      ...(words.link ? [{ type: 'section', text: { type: 'mrkdwn', text: `<${words.link}|Open the alert>` } }] : []),
      { type: 'context', elements: [{ type: 'mrkdwn', text: escaped(words.notice) }] },
    ],
  };
}

/** These three are all that Slack reads as markup of its own: a headline must not be able to call `<!channel>`. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
