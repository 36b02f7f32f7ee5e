// Measures how fast feeds and pages are read. Build first: `npm run build && node test/bench/reading.mjs [FOLDER]`.
// FOLDER holds pages as `html/<id>.html.gz` and `ground-truth.json` (id -> {articleBody, url}), such as the public
// set scrapinghub/article-extraction-benchmark; without it, only feeds are measured.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readFeed } from '../../dist/libs/sources/src/read-feed.js';
import { readPage } from '../../dist/libs/sources/src/read-page.js';

const ITEMS = 2000;
const ROUNDS = 12;

/** Processor time, so that what else the machine does counts less. */
function seconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function feed() {
  const body =
    '<p>The ministry said on Tuesday that it had &amp; would <a href="https://example.org/x">deliver</a> twelve launchers to the border force, after a long debate in parliament.</p><p>Opposition members asked for the end-user certificate; none was shown.</p><img src="https://example.org/i.jpg" width="300">';
  const items = Array.from(
    { length: ITEMS },
    (_, at) =>
      `<item><title>Headline number ${at} about arms &amp; more</title><link>https://example.org/news/2024/06/20/story-${at}?utm_source=rss</link><guid isPermaLink="false">id-${at}</guid><pubDate>Thu, 20 Jun 2024 10:00:00 +0200</pubDate><dc:creator>A. Writer</dc:creator><category>World</category><description><![CDATA[${body}]]></description></item>`,
  );
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><link>https://example.org/</link>${items.join('\n')}</channel></rss>`,
  );
}

const bytes = feed();
const rounds = Array.from({ length: ROUNDS }, () => seconds(() => readFeed(bytes, {}, 'https://example.org/feed')));
const all = rounds.reduce((sum, round) => sum + round, 0);
console.log(`feeds: ${Math.round((ITEMS * ROUNDS) / all)} items/s over ${ROUNDS} rounds, cold start included`);
console.log(`feeds: ${Math.round(ITEMS / rounds.toSorted((a, b) => a - b)[ROUNDS >> 1])} items/s in the median round`);

function shingles(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map();
  for (let at = 0; at + 4 <= words.length; at += 1) {
    const key = words.slice(at, at + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function score(found, wanted) {
  const [ours, theirs] = [shingles(found), shingles(wanted)];
  const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  let common = 0;
  for (const [key, count] of ours) common += Math.min(count, theirs.get(key) ?? 0);
  return { precision: common / (total(ours) || 1), recall: common / (total(theirs) || 1) };
}

const folder = process.argv[2];
if (folder) {
  const truth = JSON.parse(readFileSync(path.join(folder, 'ground-truth.json'), 'utf8'));
  let time = 0;
  let [precision, recall] = [0, 0];
  const files = readdirSync(path.join(folder, 'html'));
  for (const file of files) {
    const id = file.replace('.html.gz', '');
    const html = gunzipSync(readFileSync(path.join(folder, 'html', file))).toString('utf8');
    const url = truth[id].url.replace(/^(?!http)/, 'https://');
    let reading;
    time += seconds(() => (reading = readPage(html, url)));
    const result = score(reading.outcome === 'read' ? reading.text : '', truth[id].articleBody);
    precision += result.precision / files.length;
    recall += result.recall / files.length;
  }
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(`pages: ${(files.length / time).toFixed(1)} pages/s over ${files.length} pages, cold start included`);
  console.log(
    `pages: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)} (shingles of four words)`,
  );
}
