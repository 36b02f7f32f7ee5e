import type { Place } from '#libs/lexicon';
import type { CaseFacts } from '../facts.js';
import type { LawRecord } from '../law/law.js';
import { governmentTie, namedIn } from '../recipients/serves.js';
import type { Ternary } from '../ternary.js';
import { plainWords } from '../words/plain-words.js';

/** A place that is told by its kind only, such as an airstrip or the high seas, lies nowhere in particular. */
const liesSomewhere = (place: Place | null): place is Place => place !== null && place.iso2 !== '';

/** Do the goods or services go to a State of the target? */
export function goesToTargetState(record: LawRecord, facts: CaseFacts): Ternary {
  const { iso2, kind } = record.measure.target;
  if (iso2.length === 0) return 'yes';
  const { place } = facts;
  const addressed = facts.recipientStates.some((state) => iso2.includes(state));
  if (!liesSomewhere(place)) return addressed || isNamedTarget(record, facts) ? 'yes' : 'no';
  if (iso2.includes(place.iso2)) return 'yes';
  if (!addressed) return 'no';
  // Goods on their way through a third State, and the State's own people taught or served abroad, are still for it.
  return kind === 'state' || isOnItsWay(facts) || isOfTheState(record, facts) ? 'yes' : 'no';
}

function isOnItsWay({ report }: CaseFacts): boolean {
  return report.conduct === 'transit' || report.conduct === 'inspection' || report.stage === 'in-transit';
}

function isOfTheState(record: LawRecord, { consignee }: CaseFacts): boolean {
  return consignee !== null && governmentTie(consignee, record) !== 'no';
}

function isNamedTarget(record: LawRecord, { consignee }: CaseFacts): boolean {
  if (!consignee) return false;
  return namedIn(consignee, record).some(({ actor }) => actor.standsFor === null && record.targets.has(actor.id));
}

/** Do they go to the parts of the State that alone are covered? */
export function goesToCoveredPart(record: LawRecord, facts: CaseFacts): Ternary {
  const { subdivisions } = record.measure.target;
  if (subdivisions.length === 0) return 'yes';
  const codes = subdivisions.map(({ code }) => code);
  const { place, consignee } = facts;
  if (place && sharesAName(place.name, subdivisions)) return 'yes';
  if (liesSomewhere(place)) {
    if (place.subdivision !== null && codes.includes(place.subdivision)) return 'yes';
    if (place.subdivision !== null) return 'no';
    // A place of the State that no list of parts knows, or the State itself.
    return 'maybe';
  }
  if (!consignee) return 'maybe';
  const here = namedIn(consignee, record).some(({ actor }) => actor.actsIn.some((code) => codes.includes(code)));
  return here || sharesAName(consignee.facts.party.name, subdivisions) ? 'yes' : 'maybe';
}

/** "Darfur rebels" and "eastern Darfur" share a name with the parts of Darfur, whatever else they say. */
function sharesAName(text: string, subdivisions: readonly { name: string }[]): boolean {
  const words = plainWords(text).split(' ');
  return subdivisions.some(({ name }) =>
    plainWords(name)
      .split(' ')
      .some((word) => word.length > 4 && !COMPASS.has(word) && words.includes(word)),
  );
}

const COMPASS: ReadonlySet<string> = new Set([
  'north',
  'south',
  'central',
  'western',
  'eastern',
  'northern',
  'southern',
  'district',
  'orientale',
]);
