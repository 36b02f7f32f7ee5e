import { paint } from '../terminal/paint.js';
import { isUnreadable, write } from '../terminal/streams.js';
import { openCatalogue } from '../terminal/surroundings.js';
import type { Surroundings } from '../terminal/surroundings.js';
import { readArticleFile } from './article-file.js';
import type { ArticleFile } from './article-file.js';
import { checkPage } from './check-page.js';
import type { CheckedArticle } from './checked-article.js';
import { ALERT, CLEAR, FAILED, USAGE } from './exit-codes.js';
import { languageOf, primaryLanguage } from './language.js';
import { dayOf } from './published-day.js';
import { Reader } from './reader.js';
import { whySilent } from './silence.js';

export interface CheckOptions {
  published?: string;
  language?: string;
  json?: boolean;
  failOnAlert?: boolean;
  catalogueDir?: string;
}

/** Reads one article, judges what it reports and prints the answer. */
export async function check(file: string, options: CheckOptions, around: Surroundings): Promise<void> {
  const published = options.published === undefined ? around.today : dayOf(options.published);
  if (published === null) {
    around.complain(`error: --published "${options.published}" is no day of the calendar. Write YYYY-MM-DD.`);
    return around.finish(USAGE);
  }
  const read = await readFile(file, around);
  if (read === null) return around.finish(USAGE);
  if (!read.ok) {
    around.complain(`error: ${file === '-' ? 'standard input' : file} ${read.wrong}`);
    return around.finish(FAILED);
  }
  for (const note of read.notes) around.complain(`note: ${note}`);
  const catalogue = openCatalogue(options.catalogueDir, around);
  if (catalogue === null) return around.finish(FAILED);
  const { title, text } = read;
  const language = options.language ? primaryLanguage(options.language) : await languageOf(title, text);
  const reader = new Reader(catalogue, around.readLexicon());
  const article = { title, text, published, language };
  const checked: CheckedArticle = {
    article,
    publishedSaid: options.published !== undefined,
    languageName: nameOfLanguage(language),
    reading: reader.read(article),
    versions: reader.versions,
  };
  await answer(checked, options, around);
}

/** Null, with a complaint, when the file cannot be opened. */
async function readFile(file: string, around: Surroundings): Promise<ArticleFile | null> {
  try {
    return await readArticleFile(file === '-' ? around.input : around.openFile(file));
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const why = WHY[error.code ?? ''] ?? `cannot be read (${error.code})`;
    around.complain(`error: ${file} ${why}. Give the path of an article, or - for standard input.`);
    return null;
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by you',
};

async function answer(checked: CheckedArticle, options: CheckOptions, around: Surroundings): Promise<void> {
  const { reading, languageName } = checked;
  if (options.json) await write(around.output, `${JSON.stringify(asData(checked), null, 2)}\n`);
  if (!reading.supported) {
    const words = `${languageName} has no reader yet: nothing was read. If the article is in another language, say so with --language.`;
    around.complain(`error: ${words}`);
    return around.finish(FAILED);
  }
  if (!options.json)
    await write(around.output, `${checkPage(checked, { width: around.width, paint: paint(around) })}\n`);
  around.finish(options.failOnAlert && reading.drafts.length > 0 ? ALERT : CLEAR);
}

function asData({ article, publishedSaid, reading, versions }: CheckedArticle): unknown {
  return {
    article: { ...article, publishedFrom: publishedSaid ? 'option' : 'today' },
    versions,
    supported: reading.supported,
    alerts: reading.drafts,
    reports: reading.reports.map((report) => ({
      ...report.extracted,
      isAgreement: report.isAgreement,
      judged: report.pairs,
      silentBecause: whySilent(report),
    })),
  };
}

function nameOfLanguage(code: string): string {
  // The tables of names cost more to load than an English article costs to read.
  if (code === 'en') return 'English';
  if (!/^[a-z]{2,3}$/.test(code) || code === 'und') return 'a language that cannot be told';
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}
