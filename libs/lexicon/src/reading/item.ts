import type { TermRecord, WeaponRecord } from '../compile/compiled.js';
import type { Item } from '../item.js';
import { foldWord } from '../text/word-table.js';
import { tokenText, type Tokens } from '../text/tokens.js';
import { itemHits, type ItemHit } from './item-hits.js';
import { wordsOfCategory } from './item-of-category.js';
import { itemOfTerm, itemOfWeapon, unknownItem, withCalibre } from './item-of-entry.js';
import { calibreIn, rangeIn } from './measures.js';
import type { OpenedLexicon } from './opened.js';

const LONGEST_DESCRIPTION = 2000;
const LINKS: ReadonlySet<string> = new Set(['for', 'of', 'from', 'to', 'in', 'on', 'with', 'used', 'against', 'by']);
const BREAKS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'plus',
  'including',
  'also',
  'as',
  ',',
  ';',
  '&',
  '/',
  '+',
  '|',
]);
/** From the most telling to the least, when one description names several things. */
const WEIGHT = [
  'wmd',
  'missiles',
  'battle-tanks',
  'combat-aircraft',
  'attack-helicopters',
  'warships',
  'large-artillery',
];

/** Everything that a description of goods or services names, in its order: `rifles, mortars and ammunition` are three. */
export function readItems(lexicon: OpenedLexicon, description: string): Item[] {
  const words = wordsOfCategory(description);
  if (words !== description) return readItems(lexicon, words).map((item) => ({ ...item, text: description.trim() }));
  const text = description.trim().slice(0, LONGEST_DESCRIPTION);
  const tokens = lexicon.tokeniser.tokenise(text);
  const segments = segmentsOf(tokens, itemHits(lexicon, tokens));
  if (segments.length === 0) return [unnamedItem(lexicon, tokens, text)];
  return segments.map((segment) => itemOfSegment(tokens, segment));
}

/** The one item of a description; of several the most telling, with the whole description as its text. */
export function readItem(lexicon: OpenedLexicon, description: string): Item {
  const items = readItems(lexicon, description);
  const [first] = [...items].sort((a, b) => weightOf(b) - weightOf(a));
  return { ...(first ?? unknownItem(description)), text: description.trim() };
}

function weightOf(item: Item): number {
  const rank = WEIGHT.indexOf(item.category);
  const heavy = rank < 0 ? 0 : (WEIGHT.length - rank) * 2;
  return (
    heavy + (item.designation === null ? 0 : 40) + (item.category === 'non-arms' ? -20 : 0) + (item.civil ? -20 : 0)
  );
}

interface Segment {
  firstToken: number;
  lastToken: number;
  hits: ItemHit[];
}

/** Parts the description at commas and conjunctions; a part without a name belongs to the one before it. */
function segmentsOf(tokens: Tokens, hits: readonly ItemHit[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let next = 0;
  const close = (to: number): void => {
    const inside = hits.slice(next).filter((hit) => hit.firstToken <= to);
    next += inside.length;
    const last = segments.at(-1);
    if (inside.length > 0) segments.push({ firstToken: from, lastToken: to, hits: inside });
    else if (last !== undefined) last.lastToken = to;
  };
  for (let at = 0; at < tokens.count; at++) {
    const isInside = hits.some((hit) => hit.firstToken <= at && at <= hit.lastToken);
    if (isInside || !BREAKS.has(foldedAt(tokens, at))) continue;
    close(at - 1);
    if (next > 0) from = at + 1;
  }
  close(tokens.count - 1);
  return withoutNoise(segments);
}

function withoutNoise(segments: readonly Segment[]): Segment[] {
  const telling = segments.filter((segment) =>
    segment.hits.some((hit) => hit.weapon !== null || hit.term?.role !== 'noise'),
  );
  return telling.length > 0 ? telling : [...segments];
}

function foldedAt(tokens: Tokens, index: number): string {
  const text = tokenText(tokens, index);
  return foldWord(text) || text;
}

function itemOfSegment(tokens: Tokens, segment: Segment): Item {
  const start = tokens.start[segment.firstToken] as number;
  const text = tokens.text.slice(start, tokens.end[segment.lastToken]).replace(/^[\s,;&/]+|[\s,;]+$/gu, '');
  const words = new Set<string>();
  for (let at = segment.firstToken; at <= segment.lastToken; at++) words.add(foldedAt(tokens, at));
  const base = combined(tokens, segment.hits, text);
  const description = `${text} ${base.designation ?? ''}`;
  const sized = withCalibre(base, calibreIn(text) ?? base.calibreMm, description);
  return qualified({ ...sized, rangeKm: rangeIn(text) ?? sized.rangeKm }, words);
}

/** Puts the names of one noun phrase together: `Mi-24 spare parts`, `training of pilots`, `T-72 tanks`. */
function combined(tokens: Tokens, all: readonly ItemHit[], text: string): Item {
  const telling = all.filter((hit) => hit.weapon !== null || hit.term?.role !== 'noise');
  const hits = telling.length > 0 ? telling : all;
  const head = headOf(tokens, hits);
  const weapon = hits.find((hit) => hit.weapon !== null)?.weapon ?? null;
  if (head.weapon !== null) return itemOfWeapon(head.weapon, text);
  const item = itemOfTerm(head.term as TermRecord, text);
  if (weapon === null) return withModifier(item, hits, head);
  return withDesignation(item, head.term as TermRecord, weapon, text);
}

/** The head stands last before the first preposition: `ammunition for rifles`, `rifle ammunition`. */
function headOf(tokens: Tokens, hits: readonly ItemHit[]): ItemHit {
  let head = hits[0] as ItemHit;
  for (const hit of hits.slice(1)) {
    for (let at = head.lastToken + 1; at < hit.firstToken; at++) {
      if (LINKS.has(foldedAt(tokens, at))) return head;
    }
    head = hit;
  }
  return head;
}

function withDesignation(item: Item, term: TermRecord, weapon: WeaponRecord, text: string): Item {
  const named = itemOfWeapon(weapon, text);
  if (term.role === 'service') return { ...item, designation: named.designation };
  if (term.role === 'part') return partOf(named, item);
  if (item.category === 'ammunition' && named.category !== 'ammunition') {
    return { ...item, calibreMm: named.calibreMm, smallArm: named.smallArm ?? item.smallArm };
  }
  // `40 mm grenade launchers` launch what the designation names.
  const isOfRound = weapon.class === 'ammunition' && !['ammunition', 'missiles'].includes(item.category);
  return isOfRound ? { ...item, calibreMm: named.calibreMm } : named;
}

/** Measures on missiles reach their parts, so these are missiles; parts of other arms are parts. */
function partOf(weapon: Item, part: Item): Item {
  const category = weapon.category === 'missiles' ? 'missiles' : part.category;
  return { ...part, category, designation: weapon.designation, smallArm: weapon.smallArm };
}

/** `rifle ammunition` is small-arms ammunition, `tank parts` are parts of no small arm. */
function withModifier(item: Item, hits: readonly ItemHit[], head: ItemHit): Item {
  const modifier = hits.find((hit) => hit !== head)?.term ?? null;
  if (modifier === null || item.smallArm !== null || modifier.smallArm === null) return item;
  return item.category === 'ammunition' || item.category === 'spare-parts'
    ? { ...item, smallArm: modifier.smallArm }
    : item;
}

const CIVIL_WORDS = ['civil', 'civilian'];
const MILITARY_WORDS = ['military', 'army', 'combat', 'militarised', 'militarized'];

function hasAny(words: ReadonlySet<string>, candidates: readonly string[]): boolean {
  return candidates.some((word) => words.has(word));
}

/** What adjectives change: armed, unarmed, non-lethal, civil, military. */
function qualified(item: Item, words: ReadonlySet<string>): Item {
  if (item.civil && hasAny(words, MILITARY_WORDS)) {
    return { ...item, category: 'unspecified-arms', civil: false, lethal: false, smallArm: false };
  }
  if (item.designation === null && hasAny(words, CIVIL_WORDS) && item.service === null && item.category !== 'salw') {
    return { ...item, category: 'non-arms', civil: true, lethal: false, register: null };
  }
  if (words.has('unarmed') || words.has('unarmoured') || words.has('nonlethal')) return { ...item, lethal: false };
  if (words.has('lethal') && words.has('non')) return { ...item, lethal: false };
  if (!words.has('armed')) return item;
  if (item.category === 'uav') return { ...item, lethal: true, register: item.register ?? 'IV' };
  if (item.category === 'attack-helicopters') return { ...item, lethal: true, register: 'V' };
  return item;
}

/** Words that no entry knows: arms of some kind when they show as much, else honestly nothing. */
function unnamedItem(lexicon: OpenedLexicon, tokens: Tokens, text: string): Item {
  const item = unknownItem(text);
  const calibreMm = calibreIn(text);
  for (let at = 0; at < tokens.count; at++) {
    if (lexicon.armsWord[tokens.word[at] as number] === 1) return { ...item, category: 'unspecified-arms', calibreMm };
  }
  return item;
}
