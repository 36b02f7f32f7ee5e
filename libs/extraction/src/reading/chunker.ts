import { governorBit } from '../english/words.js';
import type { Chunk, NounPhrase } from './chunk.js';
import { readNounPhrase } from './noun-phrases.js';
import { TAG, type Unit } from './unit.js';
import { readVerbGroup } from './verb-groups.js';

/** An aside in brackets is left out when it is no longer than this. */
const LONGEST_ASIDE = 14;

/** Groups the tagged units of a sentence into noun phrases, verb groups and markers. Quotation marks and short asides are dropped. */
export function chunkUnits(all: readonly Unit[]): Chunk[] {
  const units = withoutAsides(all);
  const chunks: Chunk[] = [];
  for (let at = 0; at < units.length;) {
    const group = readVerbGroup(units, at);
    const phrase = group === null ? readNounPhrase(units, at, isGiver(chunks)) : null;
    const chunk = group ?? phrase ?? marker(units[at] as Unit);
    if (phrase !== null) at += phrase.units.length;
    else at += group === null ? 1 : group.units.length;
    push(chunks, chunk);
  }
  return withoutInsertions(chunks).reduce<Chunk[]>(joinVerbs, []);
}

const GOING_ON = new Set('continue add emerge run'.split(' '));
const SAYING =
  governorBit('say') |
  governorBit('announce') |
  governorBit('claim') |
  governorBit('confirm') |
  governorBit('find') |
  governorBit('suspect');

/** `Yemen, it says, is a source`: who says so is left out, so that subject and verb stand together. */
function withoutInsertions(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const length = insertionLength(chunks, at);
    if (length > 0) at += length - 1;
    else kept.push(chunks[at] as Chunk);
  }
  return kept;
}

/** `had, he said, provided`: once the insertion is gone the auxiliary and its verb are one group. */
function joinVerbs(kept: Chunk[], chunk: Chunk): Chunk[] {
  const last = kept.at(-1);
  if (last?.kind === 'verb' && chunk.kind === 'verb' && last.verb === null && isAuxiliary(last) && chunk.isBare) {
    const joined = readVerbGroup([...last.units, ...chunk.units], 0);
    if (joined !== null) {
      kept[kept.length - 1] = joined;
      return kept;
    }
  }
  kept.push(chunk);
  return kept;
}

const isAuxiliary = ({ lemma }: { lemma: string }): boolean => lemma === 'have' || lemma === 'be';

const isComma = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'marker' && (chunk.tag === TAG.comma || chunk.tag === TAG.dash);

/** Comma, phrase, verb of saying, comma; both commas go when a verb follows. */
function insertionLength(chunks: readonly Chunk[], at: number): number {
  if (!isComma(chunks[at]) || chunks[at + 1]?.kind !== 'noun') return 0;
  const [verb, end] = [chunks[at + 2], chunks[at + 3]];
  if (verb?.kind !== 'verb' || !isComma(end)) return 0;
  if (((verb.verb?.governors ?? 0) & SAYING) === 0 && !GOING_ON.has(verb.lemma)) return 0;
  return chunks[at + 4] === undefined ? 0 : 4;
}

/** Verbs that take the recipient before the goods. */
const DITRANSITIVE = new Set(
  'give sell send hand lend grant offer show pass lease supply deliver get buy bring promise donate let ship feed'.split(
    ' ',
  ),
);

/** `sold Iran missiles`, `sold the army of Chad rifles`. */
function isGiver(chunks: readonly Chunk[]): boolean {
  const [verb, phrase, last] = [chunks.at(-3), chunks.at(-2), chunks.at(-1)];
  if (last?.kind === 'verb') return DITRANSITIVE.has(last.lemma);
  return (
    last?.kind === 'marker' &&
    last.marker === 'of' &&
    phrase?.kind === 'noun' &&
    verb?.kind === 'verb' &&
    DITRANSITIVE.has(verb.lemma)
  );
}

function marker(unit: Unit): Chunk {
  return {
    kind: 'marker',
    tag: unit.tag,
    marker: unit.marker,
    unit,
    firstToken: unit.firstToken,
    lastToken: unit.lastToken,
  };
}

/** Adds a chunk; a phrase after `of` joins the phrase before it. Adverbs between chunks carry nothing that a chunk needs. */
function push(chunks: Chunk[], chunk: Chunk): void {
  if (chunk.kind === 'marker' && (chunk.tag === TAG.adverb || chunk.tag === TAG.other || chunk.tag === TAG.genitive))
    return;
  const [host, of] = [chunks.at(-2), chunks.at(-1)];
  if (
    chunk.kind === 'noun' &&
    of?.kind === 'marker' &&
    of.marker === 'of' &&
    host?.kind === 'noun' &&
    !isName(host) &&
    !isBlaming(chunks.at(-3))
  ) {
    innermost(host).of = chunk;
    host.lastToken = chunk.lastToken;
    chunks.pop();
    return;
  }
  chunks.push(chunk);
}

const BLAMING = governorBit('accuse') | governorBit('convict') | governorBit('suspect');
const TELLING = new Set('tell inform notify warn assure remind advise rob strip deprive rid clear'.split(' '));

/** `convicted two men of arms sales`: the sales are not of the men. */
const isBlaming = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'verb' &&
  !chunk.isPassive &&
  (((chunk.verb?.governors ?? 0) & BLAMING) !== 0 || TELLING.has(chunk.lemma));

/** `accused Russia of deliveries`: nothing is of a name. */
function isName(phrase: NounPhrase): boolean {
  const { entity } = innermost(phrase).head;
  return entity !== null && entity.form !== 'item' && entity.form !== 'adjective';
}

function innermost(phrase: NounPhrase): NounPhrase {
  let inner = phrase;
  while (inner.of !== null) inner = inner.of;
  return inner;
}

function withoutAsides(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    if (unit.tag === TAG.bracketOpen) {
      const close = closingBracket(units, at);
      if (close > 0) {
        at = close;
        continue;
      }
    }
    if (unit.tag !== TAG.quote && unit.tag !== TAG.bracketOpen && unit.tag !== TAG.bracketClose) kept.push(unit);
  }
  return kept;
}

function closingBracket(units: readonly Unit[], open: number): number {
  for (let at = open + 1; at < units.length && at <= open + LONGEST_ASIDE; at++) {
    if ((units[at] as Unit).tag === TAG.bracketClose) return at;
  }
  return -1;
}
