// A peer for the reading of news: compromise finds sentences and verbs, our gazetteer finds the names, and the roles
// are what stands before and after the verb. This is what most would build in a day.
import nlp from 'compromise/three';

const GIVING = new Set(
  (
    'send supply deliver provide sell transfer ship export give donate hand smuggle arm equip offer ' +
    'pledge promise lend lease grant fly traffic'
  ).split(' '),
);
const GETTING = new Set('receive buy purchase acquire import obtain get order procure'.split(' '));
const ARMING = new Set(['arm', 'equip']);
const INTENT = /^(may|might|could|would|will|plan|intend|threaten|promise|pledge|offer)/;

/** Makes a reader with the shape of ours: articles in, reports out. */
export function createPeer(lexicon) {
  return { extract: (article) => ({ reports: read(article, lexicon) }) };
}

function read({ title, text }, lexicon) {
  return [title, text].filter(Boolean).flatMap((words) => readWords(words, lexicon));
}

function readWords(words, lexicon) {
  const doc = nlp(words);
  const verbs = doc.verbs().json({ offset: true });
  const sentences = doc.json({ offset: true }).map(({ offset }) => offset);
  const tokens = lexicon.tokenise(words);
  const named = lexicon.matches(tokens);
  return verbs.flatMap((verb) => {
    const sentence = sentences.find(
      ({ start, length }) => start <= verb.offset.start && verb.offset.start < start + length,
    );
    if (!sentence) return [];
    const inside = named.filter(({ start, end }) => start >= sentence.start && end <= sentence.start + sentence.length);
    return (
      reportOf(verb, inside, words.slice(sentence.start, sentence.start + sentence.length), { lexicon, tokens }) ?? []
    );
  });
}

function reportOf({ offset, verb }, inside, quote, { lexicon, tokens }) {
  const { infinitive, grammar, negative } = verb;
  const isGiving = GIVING.has(infinitive);
  if (!isGiving && !GETTING.has(infinitive)) return null;
  const items = inside.filter(({ kind }) => kind === 'item').flatMap((match) => lexicon.itemOf(match, tokens) ?? []);
  const parties = inside.filter(({ kind }) => kind === 'party');
  const party = (match) => (match ? lexicon.partyOf(match) : null);
  const before = party(parties.findLast(({ end }) => end <= offset.start));
  const after = party(parties.find(({ start }) => start >= offset.start + offset.length));
  const isTurned = Boolean(grammar.passive) && !ARMING.has(infinitive);
  const [giver, taker] = isGiving !== isTurned ? [before, after] : [after, before];
  const arms = items.filter(({ civil, category }) => !civil && category !== 'non-arms');
  if (arms.length === 0 || (!giver && !taker)) return null;
  const span = { source: 'text', start: offset.start, end: offset.start + offset.length, text: quote };
  return {
    suppliers: giver ? [{ value: giver, span }] : [],
    recipients: taker ? [{ value: taker, span }] : [],
    ...{ via: [], place: null, endUser: null, circumstances: null, date: null, stageCue: null, trace: [] },
    items: arms.map((value) => ({ value, span })),
    conduct: 'transfer',
    stage: negative ? 'denied' : stageOf(verb),
    attribution: 'fact',
    quotes: [span],
    confidence: 0.5,
  };
}

function stageOf({ auxiliary, grammar, infinitive }) {
  return grammar.tense === 'FutureTense' || INTENT.test(auxiliary || infinitive) ? 'planned' : 'delivered';
}
