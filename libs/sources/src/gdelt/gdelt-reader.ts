import { addressItem } from '../kinds/address-item.js';
import type { SettingsOfKind } from '../kinds/source-definition.js';
import type { DocumentReading, ReadingCircumstances, SourceDocument, SourceReader } from '../kinds/source-reader.js';
import { filesSince, timeOfFile } from './gdelt-files.js';
import { readEvents, type EventArticle } from './read-events.js';
import { unzipSingle } from './unzip-single.js';

/** Where GDELT names its newest files, every quarter of an hour. */
export const GDELT_URL = 'http://data.gdeltproject.org/gdeltv2/lastupdate.txt';

/** A quarter of an hour is 1 to 2 MB of events; the allowance is for days on which everything happens. */
const EVENTS_BYTES_MAX = 32 * 1024 * 1024;
/** Of one quarter of an hour; those that most outlets tell come first. */
const ARTICLES_MAX = 500;

type Settings = SettingsOfKind<'gdelt'>;

/** Reads GDELT's list of newest files, then each event file that it leads to. */
export function gdeltReader({ codes }: Settings): SourceReader {
  const wanted = new Set(codes);
  return {
    accept: 'text/plain, application/zip, */*;q=0.5',
    isInOrderOfTime: true,
    read: (document, circumstances) =>
      timeOfFile(document.url) === null ? readList(document, circumstances) : readFile(document, wanted, circumstances),
  };
}

function readList({ bytes }: SourceDocument, { cursor }: ReadingCircumstances): DocumentReading {
  const text = Buffer.from(bytes.subarray(0, 10_000)).toString('latin1');
  const files = filesSince(text, cursor);
  if (!files)
    return problem(
      'The document names no event file of GDELT (it should hold an address that ends in .export.CSV.zip).',
    );
  const left = `${files.left} quarters of an hour that lie further back were not fetched.`;
  return {
    ...NOTHING,
    found: 'the list of newest event files of GDELT',
    next: files.urls,
    remarks: files.left > 0 ? [left] : [],
  };
}

function readFile(
  { url, bytes }: SourceDocument,
  wanted: ReadonlySet<string>,
  { now }: ReadingCircumstances,
): DocumentReading {
  const unzipped = unzipSingle(bytes, EVENTS_BYTES_MAX);
  if (unzipped.outcome === 'problem') return problem(unzipped.message);
  const { articles, rows, odd } = readEvents(Buffer.from(unzipped.bytes).toString('utf8'), wanted);
  if (rows > 0 && odd === rows)
    return problem('The file is not an event table of GDELT 2.0: its rows have not 61 columns.');
  const kept = articles.toSorted((one, other) => other.mentions - one.mentions).slice(0, ARTICLES_MAX);
  const remarks = odd === 0 ? [] : [`${odd} of ${rows} events in ${url} could not be read.`];
  if (articles.length > kept.length)
    remarks.push(`The ${ARTICLES_MAX} most mentioned of ${articles.length} articles in ${url} were taken.`);
  return {
    ...NOTHING,
    found: `an event file of GDELT with ${rows} events`,
    items: kept.map((article) => itemOf(article, now)),
    cursor: timeOfFile(url),
    remarks,
  };
}

const NOTHING = {
  outcome: 'read' as const,
  title: 'GDELT',
  homeUrl: 'https://www.gdeltproject.org/',
  language: null,
  items: [],
  next: [],
  cursor: null,
};

/** GDELT tells no headline, and when it saw an article rather than when it was published. */
function itemOf({ url, added }: EventArticle, now: Date) {
  const seen = added.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1-$2-$3T$4:$5:$6Z');
  const item = addressItem({ url, published: seen }, now);
  return { ...item, published: { ...item.published, doubt: 'time-of-file' as const } };
}

function problem(message: string): DocumentReading {
  return { outcome: 'problem', message, feedLinks: [] };
}
