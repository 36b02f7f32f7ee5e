import type { CaseRule } from '../text/matcher.js';
import type { ActorRecord, NameKind, NameNeeds, Table } from './compiled.js';
import type { Named } from './read-files.js';

const ACRONYM = /^[A-Z][A-Z0-9.&/-]{1,7}$/;
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

/** Names must be written with their capitals; words for items only where they are acronyms or hold a name. */
export function caseBits(table: Table, rule: CaseRule): CaseRule {
  return table === 'blocked' ? { capital: rule.capital, upper: 0 } : rule;
}

/** Who has neither home nor field is a class of buyers (`rebels`, `aid workers`), never a party of running text. */
export function actorNeeds(named: Named<ActorRecord>, column: string): NameNeeds {
  const { home, operatesIn, kind } = named.record;
  if (home === null && operatesIn.length === 0 && CLASSES_OF_BUYERS.has(kind)) return 'register';
  return column === 'guarded' ? 'home' : 'none';
}
