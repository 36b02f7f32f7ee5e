import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readFeedDate } from './feed-date.js';
import { readMetadata, type PageMetadata } from './page-metadata.js';
import type { PageRead, PageReading } from './page-reading.js';
import { scanPage, type PageSource } from './page-source.js';
import { collapse, plainText } from './plain-text.js';

/** Larger pages are data, not prose; what comes first is read. */
const HTML_CHARS_MAX = 2_000_000;
/** Beyond this, building a tree takes seconds whatever the text is. */
const ELEMENTS_MAX = 60_000;
const DEPTH_MAX = 250;
const TEXT_MAX = 200_000;
/** Less than this is a teaser, a cookie notice or a caption. */
const ENOUGH_CHARS = 250;

/** The main text of a news page. Takes tens of milliseconds: run it in a worker (`PageReader`). */
export function readPage(page: string, url: string, now: Date = new Date()): PageReading {
  const isCut = page.length > HTML_CHARS_MAX;
  const html = isCut ? page.slice(0, HTML_CHARS_MAX) : page;
  const source = scanPage(html);
  const metadata = readMetadata(source, url);
  const main = mainContent(source);
  const found = bestText(main?.text ?? '', metadata, source.lightHtml);
  if (!found) {
    return {
      outcome: 'problem',
      code: 'no-text',
      message: 'The page holds no text to speak of; it may need a browser that runs scripts.',
    };
  }
  const title = metadata.title ?? main?.title ?? '';
  const remarks = isCut ? ['The page is longer than two million characters; only its beginning was read.'] : [];
  return {
    outcome: 'read',
    title: collapse(title).slice(0, 1000),
    text: found.text.slice(0, TEXT_MAX),
    author: metadata.author ?? main?.author ?? null,
    published: readFeedDate(metadata.published, now),
    canonicalUrl: metadata.canonicalUrl,
    language: metadata.language,
    via: found.via,
    remarks,
  };
}

interface MainContent {
  title: string | null;
  text: string;
  author: string | null;
}

/** Null when there is none, and for markup made to exhaust the reader: its plain text is still read. */
function mainContent({ lightHtml, depth }: PageSource): MainContent | null {
  if (depth > DEPTH_MAX) return null;
  try {
    const { document } = parseHTML(lightHtml);
    const article = new Readability(document, { maxElemsToParse: ELEMENTS_MAX }).parse();
    if (!article) return null;
    const { title, content, byline } = article;
    return { title: title || null, text: plainText(content ?? ''), author: byline ? collapse(byline) : null };
  } catch {
    // Readability throws for pages of more elements than it was told to parse, and for some without a body.
    return null;
  }
}

function bestText(
  main: string,
  { articleBody }: PageMetadata,
  html: string,
): { text: string; via: PageRead['via'] } | null {
  if (main.length >= ENOUGH_CHARS) return { text: main, via: 'main-content' };
  if (articleBody && articleBody.length > main.length) return { text: articleBody, via: 'embedded-data' };
  const wholeText = plainText(html);
  // A short notice is all there is on some pages; on others, the main part is not marked as anything.
  if (main !== '' && main.length * 4 > wholeText.length) return { text: main, via: 'main-content' };
  if (wholeText.length >= ENOUGH_CHARS) return { text: wholeText, via: 'whole-page' };
  return main === '' ? null : { text: main, via: 'main-content' };
}
