/** A source as a list of feeds names it. */
export interface OpmlSource {
  name: string;
  url: string;
  kind: string;
  settings: object;
  language: string | null;
  intervalMinutes: number;
  cron: string | null;
  enabled: boolean;
}

/** Attributes of our own have a name space, so that other readers pass them over. */
const OURS = 'https://embargo-watch.example/opml';

/** The sources as OPML 2.0. Feeds can be read by any reader of feeds; the rest comes back by our own import. */
export function writeOpml(sources: readonly OpmlSource[], written: Date): string {
  const outlines = sources.map((source) => `    <outline ${attributes(source)}/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:embargo="${OURS}">`,
    '  <head>',
    '    <title>Sources of Embargo Watch</title>',
    `    <dateCreated>${written.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...outlines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function attributes({ name, url, kind, settings, language, intervalMinutes, cron, enabled }: OpmlSource): string {
  const pairs: [string, string | null][] = [
    ['type', kind === 'feed' ? 'rss' : 'link'],
    ['text', name],
    ['title', name],
    ['xmlUrl', url],
    ['language', language],
    ['embargo:kind', kind === 'feed' ? null : kind],
    ['embargo:settings', Object.keys(settings).length === 0 ? null : JSON.stringify(settings)],
    ['embargo:intervalMinutes', String(intervalMinutes)],
    ['embargo:cron', cron],
    ['embargo:enabled', String(enabled)],
  ];
  return pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}="${escaped(value)}"`])).join(' ');
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

/** Control characters other than white space, and two noncharacters: XML 1.0 cannot say them at all. */
const UNSAYABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSAYABLE, '')
    .replace(/[&<>"\n\t\r]/g, (sign) => ESCAPES[sign]!);
}
