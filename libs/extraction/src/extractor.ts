import type { Lexicon } from '#libs/lexicon';
import { TextReader, type ReadText } from './document/article-reader.js';
import { clusterFacts, COMPARED, noteDenial, type Told } from './document/cluster.js';
import { fillCluster, Hints } from './document/fill.js';
import { gistOf } from './document/gist.js';
import { reportOf, reportsOf } from './document/reports.js';
import type { ArticleText, Extraction, Extractor } from './extraction.js';

const SUPPORTED = new Set(['en']);
const RULES_VERSION = '1';

/** Makes an extractor over the words of a lexicon. It holds scratch space: one per thread. */
export function createExtractor(lexicon: Lexicon): Extractor {
  const reader = new TextReader(lexicon);
  return {
    version: `${RULES_VERSION}+${lexicon.version}`,
    extract: (article: ArticleText): Extraction => ({
      language: article.language,
      supported: SUPPORTED.has(article.language),
      reports: SUPPORTED.has(article.language) ? readArticle(reader, article) : [],
    }),
  };
}

function readArticle(reader: TextReader, article: ArticleText): Extraction['reports'] {
  const onDay = article.published?.slice(0, 10);
  const discourse = reader.discourse();
  const ownTitle = article.title !== null && !startsWith(article.text, article.title) ? article.title : null;
  const scannedTitle = ownTitle === null ? null : reader.scan(ownTitle, onDay);
  const scannedText = reader.scan(article.text, onDay);
  if (!reader.opens(scannedTitle === null ? [scannedText] : [scannedTitle, scannedText])) return [];
  const title = scannedTitle === null ? null : reader.read(scannedTitle, true, onDay, discourse, 0);
  const text = reader.read(scannedText, false, onDay, discourse, title?.sentences.length ?? 0);
  const told: Told[] = [
    ...(title?.facts ?? []).map((fact): Told => ({ ...fact, source: 'title' })),
    ...text.facts.map((fact): Told => ({ ...fact, source: 'text' })),
  ];
  const sources = { title, text };
  const clusters = clusterFacts(told);
  for (const denial of title?.denials ?? []) noteDenial(clusters, { ...denial, source: 'title' });
  for (const denial of text.denials) noteDenial(clusters, { ...denial, source: 'text' });
  const hints: Hints[] = [...(title === null ? [] : [new Hints('title', title.hints)]), new Hints('text', text.hints)];
  clusters.forEach((cluster, at) => {
    fillCluster(cluster, hints, clusters.slice(Math.max(0, at - COMPARED), at + COMPARED));
  });
  const reports = clusters.flatMap((cluster) => reportsOf(cluster, sources));
  if (reports.length > 0) return reports;
  const gist = gistOf([...cuesOf(title, 'title'), ...cuesOf(text, 'text')], hints);
  return gist === null ? [] : [reportOf(gist, sources)].filter((report) => report !== null);
}

const cuesOf = (read: ReadText | null, source: 'title' | 'text'): Told[] =>
  (read?.cues ?? []).map((fact) => ({ fact, date: null, source }));

/** The text of many feeds repeats the headline. */
function startsWith(text: string, title: string): boolean {
  const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim();
  return plain(text.slice(0, title.length * 2 + 20)).startsWith(plain(title));
}
