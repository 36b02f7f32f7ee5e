import { AGENCIES } from './agencies.js';

/** Datelines and bylines stand at the head of copy, credits at its foot; "told Reuters" in between credits nobody. */
const HEAD_CHARACTERS = 400;
const FOOT_CHARACTERS = 200;

interface Credit {
  domain: string;
  head: RegExp;
  foot: RegExp;
  byline: RegExp;
}

const edge = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;

const CREDITS: readonly Credit[] = AGENCIES.map(({ domain, credits }) => ({
  domain,
  // "PYONGYANG, June 20 (Reuters) -", "SEOUL — AP —", "Reuters – A ship ..."
  head: new RegExp(`\\((?:${credits})\\)|(?:^|\\n)[^\\n.]{0,60}${edge(credits)}\\s*[-–—]\\s`, 'u'),
  // "(Reuters)", "Source: AFP", "© AP", "— Yonhap" as the last words
  foot: new RegExp(
    `(?:[(©/]\\s*|[-–—]\\s?|source:\\s*|copyright\\s+(?:\\d{4}\\s+)?|\\n)(?:${credits})\\)?[.\\s]*$`,
    'iu',
  ),
  byline: new RegExp(`(?:^|[,/|(–—]|\\b(?:by|with|and)\\s)\\s*(?:${credits})\\s*(?:$|[,/|)–—]|and\\s)`, 'iu'),
}));

/**
 * The web domain of the agency that an article credits as its source; null when it credits none, or several, since
 * then the paper wrote a piece of its own out of them.
 */
export function creditedAgency(text: string, author: string | null): string | null {
  const head = text.slice(0, HEAD_CHARACTERS);
  const foot = text.trimEnd().slice(-FOOT_CHARACTERS);
  const credited = CREDITS.filter(
    (credit) => credit.head.test(head) || credit.foot.test(foot) || (author !== null && credit.byline.test(author)),
  );
  return credited.length === 1 ? (credited[0] as Credit).domain : null;
}
