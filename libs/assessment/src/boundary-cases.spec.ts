import { readCatalogue, readLexicon } from '#libs/knowledge';
import type { BoundaryCase } from '#libs/catalogue';
import { answerCase } from './ask/answer-case.js';

const read = readCatalogue();
if (!read.ok) throw new Error(read.problems[0]?.wrong);
const { catalogue } = read;
const lexicon = readLexicon();

const answer = (each: BoundaryCase, regime: string | null) => answerCase(each, regime, catalogue, lexicon);

const titleOf = (each: BoundaryCase) =>
  `${each.name} (${each.date}, ${each.supplier ?? '?'} to ${each.recipient ?? '?'}): ${each.expect}`;

describe('Boundary cases of the catalogue', () => {
  describe.each(catalogue.regimes.map((regime) => [regime.id, regime] as const))('%s', (id, regime) => {
    it.each(regime.boundaryCases.map((each) => [titleOf(each), each] as const))('%s', (_title, each) => {
      expect(answer(each, id)).toEqual({ determination: each.expect });
    });
  });

  describe.each(catalogue.negatives.map((negatives) => [negatives.group, negatives] as const))(
    'States under none: %s',
    (_group, negatives) => {
      it.each(negatives.boundaryCases.map((each) => [titleOf(each), each] as const))('%s', (_title, each) => {
        expect(answer(each, null)).toEqual({ determination: each.expect });
      });
    },
  );
});
