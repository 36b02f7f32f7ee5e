import fc from 'fast-check';
import { readCatalogue, readLexicon } from '#libs/knowledge';
import { assess } from './assess.js';
import { readQuestion } from './ask/read-question.js';
import { DETERMINATIONS } from './finding.js';
import type { Assessment, Finding } from './finding.js';
import { rankOf } from './answer/severity.js';

const read = readCatalogue();
if (!read.ok) throw new Error(read.problems[0]?.wrong);
const { catalogue } = read;
const lexicon = readLexicon();

const cases = [...catalogue.regimes, ...catalogue.negatives].flatMap(({ boundaryCases }) => boundaryCases);
const word = <Value>(of: (each: (typeof cases)[number]) => Value) => fc.constantFrom(...cases.map(of));
const day = fc
  .date({ min: new Date('1946-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Questions put together from the words of all the sheets. */
const questions = fc.record({
  date: fc.oneof(
    day,
    day.map((text) => text.slice(0, 7)),
    day.map((text) => text.slice(0, 4)),
  ),
  supplier: word(({ supplier }) => supplier),
  recipient: word(({ recipient }) => recipient),
  place: word(({ place }) => place),
  endUser: word(({ endUser }) => endUser),
  items: fc.array(
    word(({ item }) => item),
    { minLength: 1, maxLength: 3 },
  ),
  conduct: word(({ conduct }) => conduct),
  circumstances: fc.constantFrom(null, 'the Committee was notified', 'approved by the Committee', 'without approval'),
});

function answer(question: unknown) {
  const outcome = readQuestion(question, lexicon);
  if ('error' in outcome) throw new Error(outcome.error.message);
  return assess(outcome.report, catalogue);
}

/** What in an answer does not go together with the rest of it. */
function contradictionsOf({ determination, findings, level, notes }: Assessment, isDay: boolean): string[] {
  const ranks = findings.map((finding) => rankOf(finding.determination));
  const isFree = determination === 'exempt' || determination === 'not-covered';
  return [
    ...(DETERMINATIONS.includes(determination) ? [] : ['no determination']),
    ...(ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0)) ? [] : ['not the most severe first']),
    ...(isFree && level !== null ? ['a level without a breach'] : []),
    ...(isDay && (findings[0]?.determination ?? 'not-covered') !== determination ? ['not that of its findings'] : []),
    ...(notes.includes('') ? ['an empty note'] : []),
    ...findings.flatMap(faultsOf),
  ];
}

function faultsOf({ measure, citations, trace, summary, ...finding }: Finding): string[] {
  const elements = new Set(trace.map(({ element }) => element));
  const isUnexplained =
    finding.determination === 'conditional' &&
    finding.exemptions.length + finding.openQuestions.length + finding.reasonsAgainst.length === 0;
  return [
    ...(citations.length > 0 ? [] : ['no citation']),
    ...(elements.has('time') && elements.has('target') && elements.has('item') ? [] : ['no full trace']),
    ...(/^[^a-z].*\.$/s.test(summary) ? [] : [`no sentence: ${summary}`]),
    ...(isUnexplained ? ['conditional without a word why'] : []),
  ].map((fault) => `${measure}: ${fault}`);
}

describe('Any question', () => {
  it('gets an answer that agrees with itself', () => {
    const agrees = fc.property(questions, (question) => {
      expect(contradictionsOf(answer(question), question.date.length === 10)).toEqual([]);
    });
    expect(() => fc.assert(agrees, { numRuns: 1500 })).not.toThrow();
  });

  it('gets the same answer twice, whatever was asked between', () => {
    const repeats = fc.property(questions, questions, (one, other) => {
      const first = JSON.stringify(answer(one));
      answer(other);
      expect(JSON.stringify(answer(one))).toBe(first);
    });
    expect(() => fc.assert(repeats, { numRuns: 300 })).not.toThrow();
  });

  it('gets for a month the answer of its days, or a conditional one where they differ', () => {
    const covers = fc.property(questions, day, (question, date) => {
      const month = date.slice(0, 7);
      const whole = answer({ ...question, date: month }).determination;
      const days = ['01', '15', '28'].map((each) => answer({ ...question, date: `${month}-${each}` }).determination);
      const isOpen = whole === 'conditional' || whole === 'exempt';
      expect(isOpen || days.every((each) => each === whole)).toBe(true);
    });
    expect(() => fc.assert(covers, { numRuns: 200 })).not.toThrow();
  });
});
