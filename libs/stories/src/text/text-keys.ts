import { nearDuplicateKey, similarity, type NearDuplicateKey } from '#libs/sources';

/** What a text is compared by: MinHash keys of all of it and of its first words. */
export interface TextKeys {
  whole: NearDuplicateKey;
  /** Papers cut agency copy from the end, so its first words are what all prints share; null for a short text. */
  lead: NearDuplicateKey | null;
  words: number;
}

const LEAD_WORDS = 100;
/** A lead is compared only where the text goes on after it. */
const WORDS_WITH_LEAD_MIN = 120;
/** Under so few words one shared sentence is most of the text: more of it has to agree. */
const SHORT_WORDS = 50;

const WHOLE_SIMILARITY_MIN = 0.5;
const SHORT_SIMILARITY_MIN = 0.7;
const LEAD_SIMILARITY_MIN = 0.7;

/** The keys of a stored text; its headline does not count, since every paper writes its own. Null if there is too little. */
export function textKeys(title: string, text: string): TextKeys | null {
  const whole = text.trimStart();
  const rest = title !== '' && whole.startsWith(title) ? whole.slice(title.length) : whole;
  const body = rest.trim() === '' ? whole : rest;
  const ends = [...body.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => match.index + match[0].length);
  const key = nearDuplicateKey(body);
  if (!key) return null;
  const lead = ends.length >= WORDS_WITH_LEAD_MIN ? nearDuplicateKey(body.slice(0, ends[LEAD_WORDS - 1])) : null;
  return { whole: key, lead, words: ends.length };
}

/** Whether two texts are prints of one story: most of their words, or nearly all of their first words, agree. */
export function isOneStory(one: TextKeys, other: TextKeys): boolean {
  const isShort = Math.min(one.words, other.words) < SHORT_WORDS;
  if (similarity(one.whole, other.whole) >= (isShort ? SHORT_SIMILARITY_MIN : WHOLE_SIMILARITY_MIN)) return true;
  return one.lead !== null && other.lead !== null && similarity(one.lead, other.lead) >= LEAD_SIMILARITY_MIN;
}
