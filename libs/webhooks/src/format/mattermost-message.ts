import { cut, type EventInWords } from './event-in-words.js';

const COLOURS = { high: '#c92a2a', medium: '#e8590c', low: '#1971c2' } as const;
const TEXT_MAX = 3000;
const FIELD_MAX = 600;

export function mattermostMessage(words: EventInWords): Record<string, unknown> {
  return {
    text: `#### ${escaped(words.title)}`,
    attachments: [
      {
        fallback: cut(words.title, TEXT_MAX),
        color: COLOURS[words.urgency],
        text: escaped(cut(words.text, TEXT_MAX)),
        fields: words.facts.map(([title, value]) => ({
          title,
          value: escaped(cut(value, FIELD_MAX)),
          short: value.length < 40,
        })),
        ...(words.link ? { title: 'Open the alert', title_link: words.link } : {}),
        footer: words.notice,
      },
    ],
  };
}

/** A headline must neither format the message nor call `@channel`: a zero-width space parts the sign from the name. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]|~<>]/g, String.raw`\$&`).replaceAll('@', '@\u200B');
}
