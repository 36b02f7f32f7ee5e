// Fits the confidence of reports: a logistic table over the features of libs/extraction/src/document/confidence.ts.
// node test/evaluation/fit-confidence.mjs GOLD.jsonl ... (after a build): prints what cross-validation promises and
// writes libs/extraction/src/document/confidence-weights.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const from = (file) => import(path.join(root, 'dist', file));
const { Agreement, PartyNames, regimeNames, readGoldLine } = await from('apps/cli/src/extract/evaluation/index.js');
const { eventOf } = await from('apps/cli/src/extract/prediction.js');
const { FEATURES } = await from('libs/extraction/src/document/confidence.js');
const { createExtractor } = await from('libs/extraction/src/index.js');
const { readCatalogue, readLexicon } = await from('libs/knowledge/src/index.js');

const FOLDS = 10;
/** Pulls weights that few reports speak for towards nought. */
const RIDGE = 2;
const STEPS = 4000;
const RATE = 0.5;

const names = Object.keys(FEATURES);
const lexicon = readLexicon();
const agreement = new Agreement(new PartyNames(lexicon), regimeNames(readCatalogue().catalogue));
const extractor = createExtractor(lexicon);

const reports = process.argv
  .slice(2)
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line) => readGoldLine(line))
  .filter((gold) => gold.ok)
  .flatMap(({ article }, index) => {
    const { title, text, published, language, events } = article;
    return extractor.extract({ title, text, published, language: language ?? 'en' }).reports.map((report) => ({
      article: index,
      features: names.map((name) => (FEATURES[name](report) ? 1 : 0)),
      right: events.some((label) => agreement.withoutStage(label, eventOf(report))) ? 1 : 0,
    }));
  });

const likely = (weights, features) =>
  1 / (1 + Math.exp(-features.reduce((sum, one, at) => sum + one * weights[at], 0)));

function fit(data) {
  const weights = names.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = names.map((_, at) => (at === 0 ? 0 : (RIDGE * weights[at]) / data.length));
    for (const { features, right } of data) {
      const error = likely(weights, features) - right;
      for (let at = 0; at < names.length; at++) slope[at] += (error * features[at]) / data.length;
    }
    for (let at = 0; at < names.length; at++) weights[at] -= RATE * slope[at];
  }
  return weights;
}

// Articles, not reports, are parted: two reports of one article are no independent witnesses.
const judged = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = fit(reports.filter(({ article }) => article % FOLDS !== fold));
  return reports
    .filter(({ article }) => article % FOLDS === fold)
    .map(({ features, right }) => ({ right, confidence: likely(weights, features) }));
}).flat();

console.log(`${reports.length} reports, ${reports.filter(({ right }) => right === 1).length} right; cross-validated:`);
console.log('confidence   reports   right   share   mean');
for (let bin = 0; bin < 10; bin++) {
  const own = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
  if (own.length === 0) continue;
  const right = own.filter((one) => one.right === 1).length;
  const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
  const cells = [own.length, right, (right / own.length).toFixed(2), mean.toFixed(2)];
  console.log(
    `0.${bin} to ${bin === 9 ? '1.0' : `0.${bin + 1}`}   ${cells.map((cell) => String(cell).padStart(7)).join(' ')}`,
  );
}
const loss = judged.reduce((sum, { right, confidence }) => sum - Math.log(right ? confidence : 1 - confidence), 0);
console.log(`log loss ${(loss / judged.length).toFixed(3)}`);

const weights = fit(reports);
const rows = names.map((name, at) => `  ${name}: ${weights[at].toFixed(2)},`).join('\n');
writeFileSync(
  path.join(root, 'libs/extraction/src/document/confidence-weights.ts'),
  `/** Written by \`test/evaluation/fit-confidence.mjs\`; do not edit by hand. */\nexport const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {\n${rows}\n};\n`,
);
