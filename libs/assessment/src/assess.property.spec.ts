import fc from 'fast-check';
import { readCatalogue, readLexicon } from '#libs/knowledge';
import { assess } from './assess.js';
import { readQuestion } from './ask/read-question.js';
import { DETERMINATIONS } from './finding.js';
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

describe('Any question', () => {
  it('gets an answer that agrees with itself', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { determination, findings, level, notes } = answer(question);
        const ranks = findings.map((finding) => rankOf(finding.determination));
        expect(DETERMINATIONS).toContain(determination);
        expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
        if (determination === 'exempt' || determination === 'not-covered') expect(level).toBeNull();
        if (!/^\d{4}(-\d\d)?$/.test(question.date)) {
          expect(findings[0]?.determination ?? 'not-covered').toBe(determination);
        }
        for (const finding of findings) {
          expect(finding.citations.length).toBeGreaterThan(0);
          expect(finding.trace.map(({ element }) => element)).toEqual(
            expect.arrayContaining(['time', 'target', 'item']),
          );
          expect(finding.summary).toMatch(/^[^a-z].*\.$/s);
          if (finding.determination === 'conditional' && finding.exemptions.length === 0) {
            expect([...finding.openQuestions, ...finding.reasonsAgainst].length).toBeGreaterThan(0);
          }
        }
        expect(notes.every((note) => note !== '')).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('gets the same answer twice, whatever was asked between', () => {
    fc.assert(
      fc.property(questions, questions, (one, other) => {
        const first = JSON.stringify(answer(one));
        answer(other);
        expect(JSON.stringify(answer(one))).toBe(first);
      }),
      { numRuns: 300 },
    );
  });

  it('gets for a month no milder and no harsher answer than for its days', () => {
    fc.assert(
      fc.property(questions, day, (question, date) => {
        const month = date.slice(0, 7);
        const whole = answer({ ...question, date: month }).determination;
        const days = ['01', '15', '28'].map((each) => answer({ ...question, date: `${month}-${each}` }).determination);
        if (new Set(days).size > 1) expect(['conditional', 'exempt']).toContain(whole);
        if (whole !== 'conditional' && whole !== 'exempt') for (const each of days) expect(each).toBe(whole);
      }),
      { numRuns: 200 },
    );
  });
});
