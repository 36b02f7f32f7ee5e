import type { CaseRule } from '../text/matcher.js';
import type { ActorRecord, NameKind, NameNeeds, Table } from './compiled.js';
import type { Named } from './read-files.js';

const ACRONYM = /^[A-Z][A-Z0-9.&/-]{1,7}$/;
const ARTICLES: ReadonlySet<string> = new Set(
  'al el ul ad as an ash at ar az bin ibn de des du la le the of and'.split(' '),
);
const CLASSES_OF_BUYERS: ReadonlySet<string> = new Set(['civil', 'company', 'non-state', 'state-organ']);

export function nameKindOf(table: Table, column: string, name: string): NameKind {
  if (table === 'weapon') return 'designation';
  if (table === 'term') return 'term';
  if (table === 'leader') return 'leader';
  if (column === 'demonym' || column === 'capital' || column === 'metonym') return column;
  if (ACRONYM.test(name)) return 'acronym';
  return column === 'name' ? 'name' : 'alias';
}

/**
 * Every spelling under which a name of the data files is matched, beside hyphens, spaces and marks, which the tokeniser
 * makes alike: without full stops of abbreviations, and the plural of weapons (`Humvees`).
 */
export function spellingsOf(table: Table, name: string): string[] {
  const plain = name.replace(/^[Tt]he (?=\p{Lu})/u, '');
  const spellings = new Set([plain]);
  if (/\b(?:St|Gen|Col|Dr|Mt|N|S)\. /u.test(plain)) spellings.add(plain.replace(/\. /gu, ' '));
  if (table === 'weapon' && /\p{Ll}$/u.test(plain) && !plain.endsWith('s')) spellings.add(`${plain}s`);
  return [...spellings];
}

const PRONOUNCED_FROM = 5;
/** Written otherwise these are words: `LeT`, `TdA`. */
const MIXED_ACRONYM = /^[A-Z][a-z][A-Z]s?$/;

/**
 * Names must be written with their capitals, words for goods only where they are acronyms or hold a name. Articles may
 * be small (`al-Qaeda`), and acronyms that are spoken as words may be written as such (`Nato`, `Unita`, `Renamo`).
 */
export function caseBits(
  table: Table,
  name: string,
  words: readonly string[],
  rule: CaseRule,
  needs: NameNeeds,
): CaseRule {
  let { capital, upper } = rule;
  if (table === 'actor' && MIXED_ACRONYM.test(name)) return { capital: 1, upper: 1 };
  if (table === 'blocked') return words.length === 1 ? { capital, upper } : { capital: capital | upper, upper: 0 };
  words.slice(0, 31).forEach((word, at) => {
    if (ARTICLES.has(word)) [capital, upper] = [capital & ~(1 << at), upper & ~(1 << at)];
  });
  const isSpoken = words.length === 1 && (words[0] ?? '').length >= PRONOUNCED_FROM && needs === 'none';
  if (isSpoken && table === 'actor') [capital, upper] = [capital | upper, 0];
  return { capital, upper };
}

/** Who has neither home nor field is a class of buyers (`rebels`, `aid workers`), never a party of running text. */
export function actorNeeds(named: Named<ActorRecord>, column: string): NameNeeds {
  const { home, operatesIn, kind } = named.record;
  if (home === null && operatesIn.length === 0 && CLASSES_OF_BUYERS.has(kind)) return 'register';
  return column === 'guarded' ? 'home' : 'none';
}
