import { standingOf } from '#libs/catalogue';
import type { Act, Standing } from '#libs/catalogue';
import { actsOf } from '../acts/acts-of.js';
import type { Check } from '../elements/check.js';
import { weighExemptions } from '../elements/exemption.js';
import type { ExemptionWeighed } from '../elements/exemption.js';
import { checkFactTest } from '../elements/fact-test.js';
import { checkItem } from '../elements/item.js';
import { checkEntryPoint } from '../elements/point.js';
import { checkRecipient } from '../elements/recipient.js';
import type { RecipientCheck } from '../elements/recipient.js';
import { checkPlace, checkSupplier, checkTarget } from '../elements/target.js';
import type { CaseFacts } from '../facts.js';
import type { Goods } from '../goods/goods.js';
import type { LawRecord } from '../law/law.js';

/** One record held against one item of a report on one day, element by element. */
export interface Weighed {
  record: LawRecord;
  goods: Goods;
  acts: readonly Act[];
  standing: Extract<Standing, 'in-force' | 'term-passed' | 'uncertain'>;
  /** The acts of the report that the record reaches. */
  met: readonly Act[];
  /** It is only argued that the record reaches such acts. */
  argued: string | null;
  checks: {
    target: Check;
    place: Check | null;
    item: Check;
    supplier: Check | null;
    recipient: RecipientCheck;
    point: Check | null;
    test: Check | null;
  };
  exemptions: ExemptionWeighed[];
}

/** Null where the record is not law on the day, or speaks of other acts or another target: it has nothing to say. */
export function weighRecord(record: LawRecord, facts: CaseFacts, goods: Goods, day: string): Weighed | null {
  const standing = standingOf(record.measure, day);
  if (standing === 'not-yet' || standing === 'ended') return null;
  const acts = actsFor(facts, goods);
  const met = acts.filter((act) => record.reaches.has(act) && !isLicenceFrom(record, facts, act));
  const argued = met.length === 0 && acts.some((act) => record.argued.has(act)) ? record.measure.argued : null;
  if (met.length === 0 && argued === null) return null;
  const target = checkTarget(record, facts);
  if (target.outcome === 'fails') return null;
  const checks = {
    target,
    place: checkPlace(record, facts),
    item: argued ? heldToBe(target) : checkItem(record, goods, met),
    supplier: checkSupplier(record, facts),
    recipient: checkRecipient(record, facts, day),
    point: checkEntryPoint(record, facts),
    test: checkFactTest(record, facts, goods),
  };
  const weighed = { record, goods, acts, standing, met, argued: argued?.why ?? null, checks };
  const exemptions = fails(checks) ? [] : weighExemptions({ record, facts, goods, acts, day });
  return { ...weighed, exemptions };
}

/** A licence that the target grants is one to make its arms elsewhere; no goods leave it. */
function isLicenceFrom({ measure }: LawRecord, { report }: CaseFacts, act: Act): boolean {
  return act === 'goods' && report.conduct === 'licence' && measure.direction === 'from-target';
}

const actsOfGoods = new WeakMap<Goods, Map<string, readonly Act[]>>();

function actsFor({ report, circumstances }: CaseFacts, goods: Goods): readonly Act[] {
  if (circumstances.captured) return [];
  const isOnTheMove = report.conduct === 'transit' || report.conduct === 'inspection';
  const about = isOnTheMove ? circumstances.words : '';
  const key = `${report.conduct}|${about}`;
  let known = actsOfGoods.get(goods);
  if (!known) actsOfGoods.set(goods, (known = new Map()));
  let acts = known.get(key);
  if (!acts) known.set(key, (acts = actsOf(report.conduct, goods, about)));
  return acts;
}

function heldToBe(target: Check): Check {
  return { ...target, outcome: 'holds', question: null };
}

function fails(checks: Weighed['checks']): boolean {
  return Object.values(checks).some((check) => check?.outcome === 'fails');
}

/** The first element that keeps the record from reaching the case; null where none does. */
export function failing({ checks }: Weighed): Check | null {
  return Object.values(checks).find((check) => check?.outcome === 'fails') ?? null;
}

export function unknowns({ checks }: Weighed): Check[] {
  return Object.values(checks).filter((check): check is Check => check?.outcome === 'unknown');
}

/** Why it is argued whether the record reaches the case; null where it is not. */
export function arguedReason({ argued, checks }: Weighed): string | null {
  return argued ?? Object.values(checks).find((check) => check !== null && check.argued !== null)?.argued ?? null;
}
