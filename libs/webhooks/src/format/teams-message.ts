import { cut, type EventInWords } from './event-in-words.js';

const TEXT_MAX = 3000;
const FIELD_MAX = 600;
const STYLES = { high: 'attention', medium: 'warning', low: 'accent' } as const;

/** An Adaptive Card in the message form that Teams' incoming webhooks and workflows take. */
export function teamsMessage(words: EventInWords): Record<string, unknown> {
  const body = [
    {
      type: 'TextBlock',
      text: escaped(words.title),
      size: 'large',
      weight: 'bolder',
      color: STYLES[words.urgency],
      wrap: true,
    },
    { type: 'TextBlock', text: escaped(cut(words.text, TEXT_MAX)), wrap: true },
    ...(words.facts.length > 0
      ? [
          {
            type: 'FactSet',
            facts: words.facts.map(([title, value]) => ({ title, value: escaped(cut(value, FIELD_MAX)) })),
          },
        ]
      : []),
    { type: 'TextBlock', text: words.notice, isSubtle: true, size: 'small', wrap: true },
  ];
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    fallbackText: cut(words.title, TEXT_MAX),
    body,
    ...(words.link ? { actions: [{ type: 'Action.OpenUrl', title: 'Open the alert', url: words.link }] } : {}),
  };
  return {
    type: 'message',
    summary: cut(words.title, 200),
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
  };
}

/** Cards read a little Markdown and `<at>` mentions in texts. */
function escaped(text: string): string {
  return text
    .replace(/[\\*_[\]]/g, String.raw`\$&`)
    .replaceAll('<', '‹')
    .replaceAll('>', '›');
}
