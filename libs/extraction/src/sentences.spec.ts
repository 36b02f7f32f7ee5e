import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readLexicon } from '#libs/knowledge';
import type { Party } from '#libs/lexicon';
import type { ExtractedReport, Mention } from './extracted-report.js';
import { createExtractor } from './extractor.js';

const folder = path.join(import.meta.dirname, '../sentences');
const extractor = createExtractor(readLexicon());

interface Expected {
  suppliers: string[];
  recipients: string[];
  items: string[];
  stage: string;
}

const listOf = (words = ''): string[] =>
  words
    .split('+')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== '-');

function expectedOf(words: string): Expected[] {
  if (words.trim() === 'none') return [];
  return words.split(' & ').map((report) => {
    const [sides = '', items, stage = ''] = report.split(' : ');
    const [suppliers, recipients] = sides.split('>');
    return {
      suppliers: listOf(suppliers),
      recipients: listOf(recipients),
      items: listOf(items),
      stage: stage.trim(),
    };
  });
}

function read(text: string): ExtractedReport[] {
  const isHeaded = text.startsWith('H: ');
  const [first = '', ...others] = text.replace(/^H: /, '').split(String.raw`\n`);
  const body = isHeaded ? others : [first, ...others];
  return extractor.extract({
    title: isHeaded ? first : null,
    text: body.length > 0 ? body.join('\n\n') : first,
    published: '2024-06-20',
    language: 'en',
  }).reports;
}

function isParty(party: Party, word: string): boolean {
  if (party.kind === 'state') return party.iso2 === word;
  return party.name.startsWith(word) || (party.kind === 'actor' && party.homeIso2 === word);
}

function isSide(mentions: readonly Mention<Party>[], words: readonly string[]): boolean {
  return (
    words.every((word) => mentions.some(({ value }) => isParty(value, word))) &&
    mentions.every(({ value }) => words.some((word) => isParty(value, word)))
  );
}

function tells(report: ExtractedReport, expected: Expected): boolean {
  return (
    isSide(report.suppliers, expected.suppliers) &&
    isSide(report.recipients, expected.recipients) &&
    report.stage === expected.stage &&
    (expected.items.length === 0 ||
      report.items.some(({ value }) => expected.items.some((item) => value.category.startsWith(item))))
  );
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  const lines = readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split(' :: ') as [string, string]);

  it.each(lines.map(([expected, text]) => [text, expected]))('%s', (text, words) => {
    const reports = read(text);
    const expected = expectedOf(words);
    const unread = expected.filter((one) => !reports.some((report) => tells(report, one)));
    const unfounded = reports.filter((report) => !expected.some((one) => tells(report, one)));
    expect({ unread, unfounded: unfounded.map(({ quotes, trace }) => ({ quotes, trace })) }).toEqual({
      unread: [],
      unfounded: [],
    });
  });
});
