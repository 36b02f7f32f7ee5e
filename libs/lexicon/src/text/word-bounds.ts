import { CHARACTER, CHARACTERS, classAt } from './characters.js';

const { classOf, foldOf } = CHARACTERS;
const FULL_STOP = 0x2e;
const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm']);
const ELIDED: ReadonlySet<string> = new Set('l d j n s c m t qu jusqu lorsqu puisqu'.split(' '));
const LONGEST_ELIDED = 6;

export function isLetter(text: string, at: number): boolean {
  return classAt(text, skipIgnorable(text, at)) === CHARACTER.letter;
}

export function skipIgnorable(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf[text.charCodeAt(at)] === CHARACTER.ignorable) at++;
  return at;
}

/** Invisible characters inside a word belong to it, those after it do not. */
export function trimIgnorable(text: string, from: number, to: number): number {
  let at = to;
  while (at > from + 1 && classOf[text.charCodeAt(at - 1)] === CHARACTER.ignorable) at--;
  return at;
}

/** Where `'s`, `'re` ... ends when one begins at the apostrophe `at`, else 0. */
export function cliticEnd(text: string, at: number): number {
  let letters = '';
  let to = at + 1;
  for (; to < text.length && letters.length < 3; to++) {
    const unit = text.charCodeAt(to);
    const kind = classOf[unit] as number;
    if (kind === CHARACTER.letter) letters += String.fromCharCode(Math.max(foldOf[unit] as number, 0));
    else if (kind !== CHARACTER.ignorable) break;
  }
  if (isLetter(text, to) || classAt(text, to) === CHARACTER.apostrophe) return 0;
  return CLITICS.has(letters) ? trimIgnorable(text, at + 1, to) : 0;
}

export function isFullStopNext(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === FULL_STOP || classAt(text, at + 1) === CHARACTER.ignorable;
}

/** Where an abbreviation of single letters and full stops ends (`U.S.`, `D.P.R.K`), else 0. */
export function endOfDotted(text: string, from: number): number {
  let at = from;
  let letters = 0;
  let end = 0;
  while (classAt(text, at) === CHARACTER.letter) {
    const after = skipIgnorable(text, at + 1);
    if (text.charCodeAt(after) !== FULL_STOP) {
      if (letters > 0 && !isLetter(text, at + 1)) {
        letters++;
        end = at + 1;
      }
      break;
    }
    letters++;
    end = after + 1;
    at = skipIgnorable(text, end);
  }
  return letters >= 2 ? end : 0;
}

/** French elision (`l'Iran`, `d'Ivoire`): one consonant, or `qu`, before a vowel is a word of its own. */
export function isElision(text: string, from: number, apostrophe: number): boolean {
  if (apostrophe - from > LONGEST_ELIDED) return false;
  const before = text.slice(from, apostrophe).toLowerCase();
  return ELIDED.has(before) && /^[aeiouyhàâéèêëîïôöùûü]/iu.test(text.charAt(skipIgnorable(text, apostrophe + 1)));
}

export function plainNumber(text: string): string {
  if (/^[0-9]+$/.test(text)) return text;
  const digits = text.replace(/[^\p{Nd}.,]/gu, '');
  return digits.replace(/,(?=\d{3}(?!\d))/gu, '').replace(/,/gu, '.');
}
