import { readCatalogue, readLexicon } from '#libs/knowledge';
import type { BoundaryCase } from '#libs/catalogue';
import { answerOfRegimes, asker } from './testing/asker.js';
import type { Ask } from './testing/asker.js';

const read = readCatalogue();
if (!read.ok) throw new Error(read.problems[0]?.wrong);
const { catalogue } = read;
const ask: Ask = asker(catalogue, readLexicon());

function answer(
  { date, supplier, recipient, place, item, conduct, endUser, asks }: BoundaryCase,
  regime: string | null,
) {
  const assessment = ask({ date, supplier, recipient, place, items: [item], conduct, endUser });
  const regimes = asks ?? (regime === null ? ['all'] : [regime]);
  return regimes.includes('all') ? assessment.determination : answerOfRegimes(assessment, regimes);
}

const titleOf = (each: BoundaryCase) =>
  `${each.name} (${each.date}, ${each.supplier ?? '?'} to ${each.recipient ?? '?'}): ${each.expect}`;

describe('Boundary cases of the catalogue', () => {
  describe.each(catalogue.regimes.map((regime) => [regime.id, regime] as const))('%s', (id, regime) => {
    it.each(regime.boundaryCases.map((each) => [titleOf(each), each] as const))('%s', (_title, each) => {
      expect(answer(each, id)).toBe(each.expect);
    });
  });

  describe.each(catalogue.negatives.map((negatives) => [negatives.group, negatives] as const))(
    'States under none: %s',
    (_group, negatives) => {
      it.each(negatives.boundaryCases.map((each) => [titleOf(each), each] as const))('%s', (_title, each) => {
        expect(answer(each, null)).toBe(each.expect);
      });
    },
  );
});
