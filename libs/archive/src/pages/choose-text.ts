import type { PageRead } from '#libs/sources';

/** The text that came with the feed; `body` is without the headline, and null when there was an address only. */
export interface OwnText {
  title: string;
  body: string | null;
}

export type Choice = { outcome: 'page' } | { outcome: 'own'; reason: string };

/** A page that says less than this part of what the feed said is a teaser before a paywall. */
const STUB_SHARE = 0.9;
/** So much of what the feed says must come back on the page. */
const COMMON_SHARE = 0.3;
const WORDS_MIN = 4;
/** Titles of pages that stand in front of the article. */
const INTERSTITIAL =
  /^(just a moment|attention required|access denied|are you a robot|robot check|before you continue|your privacy|we value your privacy|cookie|consent|subscribe to|sign in|log ?in|page not found|404|error)\b/i;

/** Whether the text of a page, or the feed's own, is the text of the article. */
export function chooseText(own: OwnText, page: PageRead): Choice {
  if (INTERSTITIAL.test(page.title.trim())) {
    return useOwn(`The page does not show the article: it is titled "${page.title.slice(0, 100)}".`);
  }
  const said = `${own.title} ${own.body ?? ''}`;
  if (!speaksOfTheSame(said, `${page.title} ${page.text}`)) {
    return useOwn(
      'The page speaks of something else than the source said; it may be a notice in place of the article.',
    );
  }
  if (own.body === null) return { outcome: 'page' };
  if (page.via === 'whole-page') {
    return useOwn('The article could not be told from the rest of its page.');
  }
  if (page.text.length < own.body.length * STUB_SHARE) {
    return useOwn('The page shows less text than the feed; it may be a teaser before a paywall.');
  }
  return { outcome: 'page' };
}

function useOwn(reason: string): Choice {
  return { outcome: 'own', reason };
}

function speaksOfTheSame(said: string, page: string): boolean {
  const words = wordsOf(said);
  if (words.size < WORDS_MIN) return true;
  const onPage = wordsOf(page);
  const common = [...words].filter((word) => onPage.has(word)).length;
  return common / words.size >= COMMON_SHARE;
}

/** Words long enough to mean something; in scripts without spaces, runs of letters count as they are. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  // Where words are not parted by spaces, a run is a whole phrase: pairs of letters are compared instead.
  return new Set(
    words.flatMap((word) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)
        ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
        : [word],
    ),
  );
}
