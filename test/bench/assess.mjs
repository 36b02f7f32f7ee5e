// How fast questions are answered: `embargo assess --jsonl` as a process, `assess()` within one, and json-rules-engine
// beside it with the same measures as rules. Processor time on one core, so that other work counts less.
//
//   node test/bench/assess.mjs [--lines 200000] [--peer 2000]
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { Engine } from 'json-rules-engine';
import { build } from '../../build.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const LINES = option('lines', 200_000);
const PEER_QUESTIONS = option('peer', 2000);

build();
const { readCatalogue, readLexicon } = await import('#libs/knowledge');
const { assess, readQuestion } = await import('#libs/assessment');
const { isInClass } = await import('../../dist/libs/assessment/src/goods/class-tests.js');
const { goodsOf } = await import('../../dist/libs/assessment/src/goods/goods-of.js');
const { actsOf } = await import('../../dist/libs/assessment/src/acts/acts-of.js');

const { catalogue } = readCatalogue();
const cases = [...catalogue.regimes, ...catalogue.negatives].flatMap(({ boundaryCases }) => boundaryCases);

/** The same numbers on every machine. */
function chance(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
}

/** Questions as they come in: the words of all sheets, mixed, on any day, month or year since 1992. */
function* questions(count) {
  const next = chance(42);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const two = (limit) => String(1 + Math.floor(next() * limit)).padStart(2, '0');
  const suppliers = ['RU', 'US', 'CN', 'IR', 'KP', 'TR', 'AE', 'FR', 'UA', 'BY', null];
  const stages = ['delivered', 'seized', 'planned', 'threatened', 'contracted', 'alleged'];
  for (let id = 0; id < count; id += 1) {
    const [base, other] = [pick(cases), pick(cases)];
    const day = `${1992 + Math.floor(next() * 35)}-${two(12)}-${two(28)}`;
    const kind = next();
    const question = {
      id: String(id),
      date: kind < 0.1 ? day.slice(0, 7) : kind < 0.15 ? day.slice(0, 4) : day,
      supplier: next() < 0.5 ? base.supplier : pick(suppliers),
      recipient: base.recipient,
      items: [next() < 0.5 ? base.item : other.item],
      conduct: base.conduct,
      stage: pick(stages),
    };
    if (base.place) question.place = base.place;
    if (base.endUser && next() < 0.8) question.endUser = base.endUser;
    yield question;
  }
}

const thousands = (figure) => Math.round(figure).toLocaleString('en');

async function ofTheCommand(folder) {
  const file = path.join(folder, 'questions.jsonl');
  const out = createWriteStream(file);
  for (const question of questions(LINES)) out.write(`${JSON.stringify(question)}\n`);
  out.end();
  await finished(out);
  const tell = `data:text/javascript,process.on('exit',()=>process.stderr.write(JSON.stringify(process.resourceUsage())))`;
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', tell, 'dist/apps/cli/src/main.js', 'assess', '--jsonl'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  createReadStream(file).pipe(child.stdin);
  let answered = 0;
  child.stdout.on('data', (chunk) => {
    for (const byte of chunk) if (byte === 10) answered += 1;
  });
  let told = '';
  child.stderr.on('data', (chunk) => (told += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const wall = (performance.now() - started) / 1000;
  if (code !== 0 || answered !== LINES) throw new Error(`ended with ${code} after ${answered} answers: ${told}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told);
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  console.log(
    `embargo assess --jsonl: ${thousands(LINES)} mixed lines, process start included: ${thousands(LINES / cpu)} lines/s of processor time, ` +
      `${thousands(LINES / wall)} lines/s on the clock, ${Math.round(maxRSS / 1024)} MB at most`,
  );
}

function reports() {
  const lexicon = readLexicon();
  return [...questions(LINES)].map((question) => readQuestion(question, lexicon).report);
}

function seconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function ofTheFunction(all) {
  const count = { prohibited: 0 };
  const round = () => {
    for (const report of all) if (assess(report, catalogue).determination === 'prohibited') count.prohibited += 1;
  };
  const first = seconds(round);
  const second = seconds(round);
  console.log(
    `assess() in process: ${thousands(all.length / first)}/s while it knows nothing yet, ${thousands(all.length / second)}/s after`,
  );
}

const SCOPES = {
  'all-arms': 'arms',
  'heavy-conventional': 'register-categories',
  salw: 'small-arms',
  missiles: 'missiles',
  wmd: 'wmd-items',
  'dual-use': 'dual-use',
  uavs: 'complete-drones',
  training: 'arms',
  'listed-items': 'everything',
};

/** Time, direction, target, acts and class of goods of every measure; no exemptions, recipients, places or words. */
function peer() {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { id, from, to, direction, target, reaches, items } of catalogue.measures) {
    const end = direction === 'to-target' ? 'recipient' : 'supplier';
    const overlap = (fact, list) => ({ any: list.map((value) => ({ fact, operator: 'contains', value })) });
    engine.addRule({
      conditions: {
        all: [
          { fact: 'day', operator: 'greaterThanInclusive', value: number(from) },
          ...(to === null ? [] : [{ fact: 'day', operator: 'lessThan', value: number(to) }]),
          ...(target.iso2.length === 0 ? [] : [{ fact: end, operator: 'in', value: target.iso2 }]),
          overlap('acts', reaches),
          overlap('classes', items.covers.length > 0 ? items.covers.map(({ of }) => of) : [SCOPES[items.scope]]),
        ],
      },
      event: { type: id },
    });
  }
  return engine;
}

const number = (day) => Number(day.replaceAll('-', ''));

function factsOfPeer({ date, supplier, recipient, conduct, items }) {
  const classes = new Set();
  const acts = new Set();
  for (const goods of items.map(goodsOf)) {
    for (const act of actsOf(conduct, goods, '')) acts.add(act);
    for (const { items: covered } of catalogue.measures) {
      for (const { of } of covered.covers) if (isInClass(goods, { of, limit: null }) !== 'no') classes.add(of);
    }
    for (const of of Object.values(SCOPES)) if (isInClass(goods, { of, limit: null }) !== 'no') classes.add(of);
  }
  return {
    day: number(date.first),
    supplier: supplier?.iso2 ?? '',
    recipient: recipient?.iso2 ?? '',
    acts: [...acts],
    classes: [...classes],
  };
}

async function ofThePeer(all) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/json-rules-engine/package.json'), 'utf8'));
  const engine = peer();
  const facts = all.slice(0, PEER_QUESTIONS).map(factsOfPeer);
  const before = process.cpuUsage();
  let events = 0;
  for (const fact of facts) events += (await engine.run(fact)).events.length;
  const { user, system } = process.cpuUsage(before);
  const rate = facts.length / ((user + system) / 1e6);
  console.log(
    `json-rules-engine ${version}: ${thousands(rate)}/s with ${catalogue.measures.length} rules (time, direction, target, acts and class of goods only; ${events} rules met by ${facts.length} questions that were already read)`,
  );
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'embargo-bench-'));
try {
  await ofTheCommand(folder);
  const all = reports();
  ofTheFunction(all);
  await ofThePeer(all);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
