import type { FactTest } from '#libs/catalogue';
import type { CaseFacts } from '../facts.js';
import type { Goods } from '../goods/goods.js';
import type { LawRecord } from '../law/law.js';
import { namedIn } from '../recipients/serves.js';
import { showsBombMaking } from '../purposes/shows-purpose.js';
import type { Ternary } from '../ternary.js';
import { check } from './check.js';
import type { Check } from './check.js';

const WORDS: Readonly<Record<FactTest, { rule: string; question: string }>> = {
  'evidence-of-end-use': {
    rule: 'goods of which bombs will be made, by evidence or real risk',
    question: 'Is there evidence, or a real risk, that bombs will be made of it?',
  },
  'use-in-rwanda': { rule: 'arms meant for use in Rwanda', question: 'Was it meant for use in Rwanda?' },
  'use-in-african-territories': {
    rule: 'arms for use in the African territories under Portuguese rule',
    question: 'Was it for use in the African territories under Portuguese rule?',
  },
  'reason-to-believe-military-end-use': {
    rule: 'goods that army or police will have for military ends',
    question: 'Is there reason to believe that army or police will have it for military ends?',
  },
};
const AFRICAN_TERRITORIES: ReadonlySet<string> = new Set(['AO', 'MZ', 'GW', 'CV', 'ST']);

/** The further fact on which some records turn; null where a record has none. */
export function checkFactTest(record: LawRecord, facts: CaseFacts, goods: Goods): Check | null {
  const { test } = record.measure;
  if (test === null) return null;
  const answer = TESTS[test](record, facts, goods);
  const fact = answer === 'yes' ? 'the report shows it' : answer === 'no' ? 'the report shows another use' : 'not told';
  return check(answer, { fact, ...WORDS[test] });
}

const TESTS: Readonly<Record<FactTest, (record: LawRecord, facts: CaseFacts, goods: Goods) => Ternary>> = {
  'evidence-of-end-use': (_record, facts) => (showsBombMaking(facts) ? 'yes' : 'maybe'),
  'use-in-rwanda': forUseInRwanda,
  'use-in-african-territories': ({ measure }, { place }) => {
    if (!place) return 'maybe';
    if (AFRICAN_TERRITORIES.has(place.iso2)) return 'yes';
    return measure.target.iso2.includes(place.iso2) ? 'no' : 'maybe';
  },
  'reason-to-believe-military-end-use': (_record, { consignee, circumstances }) =>
    consignee?.facts.government === 'yes' || /\bmilitary\b|\barmy\b|\bpolice\b/.test(circumstances.words)
      ? 'yes'
      : 'no',
};

function forUseInRwanda(record: LawRecord, { consignee, circumstances }: CaseFacts): Ternary {
  if (/\b(?:in|into|inside|against) rwanda\b/.test(circumstances.words)) return 'yes';
  if (!consignee) return 'maybe';
  if (namedIn(consignee, record).some(({ actor }) => record.targets.has(actor.id))) return 'yes';
  // Arms that a neighbour, or somebody in its own wars, gets are no arms for use in Rwanda.
  return 'no';
}
