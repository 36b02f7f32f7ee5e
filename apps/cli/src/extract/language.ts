/** Words that English cannot do without and that its neighbours do not have, or have for something else. */
const ENGLISH = new Set(
  (
    'the of and to that for with was were is are has have had been by from at which this said it its ' +
    'would could not but after on who their they he his she her an as will be than'
  ).split(' '),
);
const SAMPLE_CHARS = 2000;
/** Running English has 35 to 50 such words in a hundred, headlines 10 to 30, other languages under 10. */
const SHARE_MIN = 0.2;
const WORDS_MIN = 8;

/** Whether the commonest words of a text are English: true for running English, false when it is better asked. */
export function isPlainlyEnglish(text: string): boolean {
  const words =
    text
      .slice(0, SAMPLE_CHARS)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < WORDS_MIN) return false;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return english / words.length >= SHARE_MIN;
}

const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;

/**
 * The language of a text whose source does not tell. The detector and its tables are loaded only for a text that is not
 * plainly English. A text that is too short or too mixed to tell is read as English when its letters are Latin, since
 * that is what headlines of a few names are; otherwise it is `und`, which no reader reads.
 */
export async function languageOf(title: string | null, text: string): Promise<string> {
  const words = title === null ? text : `${title}\n${text}`;
  if (!LETTER.test(words)) return 'en';
  if (isPlainlyEnglish(words)) return 'en';
  const { detectLanguage } = await import('#libs/sources');
  return (await detectLanguage(words)) ?? (LATIN.test(words) ? 'en' : 'und');
}

/** `en-GB`, `EN` and `en` are one language to a reader. */
export function primaryLanguage(tag: string): string {
  return tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
}
