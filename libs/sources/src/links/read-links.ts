import { parseHTML } from 'linkedom';
import { canonicalUrl } from '../canonical-url.js';
import { addressItem, isWanted } from '../kinds/address-item.js';
import type { SettingsOfKind } from '../kinds/source-definition.js';
import type { AddressItem } from '../kinds/source-item.js';
import type { DocumentReading } from '../kinds/source-reader.js';
import { feedLinksOf } from '../feed-links.js';
import { scanPage } from '../page-source.js';
import { collapse, plainText } from '../plain-text.js';

const HTML_CHARS_MAX = 2_000_000;
/** As deep as any page that people look at; beyond, finding elements takes quadratic time. */
const DEPTH_MAX = 250;
const LINKS_MAX = 500;

type Settings = SettingsOfKind<'page'>;

/** The links of a page to articles. A selector may take long on a page made for that: run it in a thread. */
export function readLinks(page: string, url: string, settings: Settings, now: Date): DocumentReading {
  const html = page.slice(0, HTML_CHARS_MAX);
  const { lightHtml, depth, title, language } = scanPage(html);
  const feedLinks = feedLinksOf(html, url);
  const failure = (message: string): DocumentReading => ({ outcome: 'problem', message, feedLinks });
  if (html.trim() === '') return failure('The server answered with nothing in place of a page.');
  if (!/<(html|body|head|a|div|!doctype)\b/i.test(html))
    return failure('The address answers with something that is not a web page.');
  if (depth > DEPTH_MAX)
    return failure(`The elements of the page are nested ${depth} deep; more than ${DEPTH_MAX} are not read.`);
  const found = linksIn(lightHtml, url, settings, now);
  if (found.elements === 0)
    return failure(
      `The selector "${settings.linkSelector}" finds nothing on the page. It may need a browser that runs scripts, or the page has changed.`,
    );
  if (found.items.length === 0)
    return failure(
      settings.mustContain === null
        ? `The selector "${settings.linkSelector}" finds ${counted(found.elements, 'element')} on the page, but no link to another page in it.`
        : `None of the ${counted(found.links, 'link')} that the selector "${settings.linkSelector}" finds contains "${settings.mustContain}".`,
    );
  const remarks = found.items.length > LINKS_MAX ? [`Only the first ${LINKS_MAX} links of the page were taken.`] : [];
  if (page.length > HTML_CHARS_MAX)
    remarks.push('The page is longer than two million characters; only its beginning was read.');
  return {
    outcome: 'read',
    found: 'a page with links',
    title: title === null ? null : collapse(plainText(title)).slice(0, 500),
    homeUrl: url,
    language: language?.slice(0, 40) ?? null,
    items: found.items.slice(0, LINKS_MAX),
    next: [],
    cursor: null,
    remarks,
  };
}

/** Of the DOM's element, what is asked of it here; the DOM's own types belong to browsers. */
interface LinkElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): LinkElement | null;
  querySelectorAll(selector: string): ArrayLike<LinkElement> & Iterable<LinkElement>;
  closest(selector: string): LinkElement | null;
}

interface Found {
  elements: number;
  links: number;
  items: AddressItem[];
}

function linksIn(html: string, url: string, { linkSelector, mustContain }: Settings, now: Date): Found {
  const { document } = parseHTML(html);
  const base = canonicalUrl(document.querySelector('base[href]')?.getAttribute('href') ?? '', url) ?? url;
  const own = canonicalUrl(url);
  const elements: LinkElement[] = [...document.querySelectorAll(linkSelector)];
  const links = elements.flatMap((element) =>
    element.hasAttribute('href') ? [element] : [...element.querySelectorAll('a[href]')],
  );
  const byUrl = new Map<string, AddressItem>();
  for (const link of links) {
    const target = canonicalUrl(link.getAttribute('href') ?? '', base);
    if (!target || target === own || !isWanted(target, mustContain)) continue;
    const known = byUrl.get(target);
    const item = addressItem({ url: target, title: wordsOf(link), published: dateNear(link), language: null }, now);
    // A picture and a headline often lead to the same article: the headline tells more.
    if (!known || item.title.length > known.title.length) byUrl.set(target, item);
  }
  return { elements: elements.length, links: links.length, items: [...byUrl.values()] };
}

function wordsOf(link: LinkElement): string {
  const text = collapse(link.textContent ?? '');
  if (text !== '') return text;
  return (
    link.getAttribute('aria-label') ??
    link.getAttribute('title') ??
    link.querySelector('img[alt]')?.getAttribute('alt') ??
    ''
  );
}

/** Lists of articles often say when each was published. */
function dateNear(link: LinkElement): string | null {
  const times = link.closest('article, li')?.querySelectorAll('time[datetime]') ?? [];
  return times.length === 1 ? (times[0]?.getAttribute('datetime') ?? null) : null;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
