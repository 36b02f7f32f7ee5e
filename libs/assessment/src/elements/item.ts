import type { Act, GoodsClause, ItemScopeName } from '#libs/catalogue';
import { isInClass } from '../goods/class-tests.js';
import type { Goods } from '../goods/goods.js';
import type { LawRecord } from '../law/law.js';
import { anyOf, both, negate } from '../ternary.js';
import type { Ternary } from '../ternary.js';
import { check } from './check.js';
import type { Check } from './check.js';

const whole = (of: GoodsClause['of']): readonly GoodsClause[] => [{ of, limit: null }];

/** What a record covers when it does not list classes of goods. */
const BY_SCOPE: Readonly<Record<ItemScopeName, readonly GoodsClause[]>> = {
  'all-arms': whole('arms'),
  'heavy-conventional': whole('register-categories'),
  salw: whole('small-arms'),
  missiles: whole('missiles'),
  wmd: whole('wmd-items'),
  'dual-use': whole('dual-use'),
  uavs: whole('complete-drones'),
  training: whole('arms'),
  'listed-items': whole('everything'),
};

const SEARCHES: ReadonlySet<Act> = new Set(['search', 'search-at-sea', 'seizure']);

/** Is the item, or what the service is about, among the goods of the record? */
export function checkItem(record: LawRecord, goods: Goods, acts: readonly Act[]): Check {
  const { items, argued } = record.measure;
  const fact = goods.item.text;
  const rule = items.excludes.length > 0 ? `${items.detail}; not ${items.excludes.join(', ')}` : items.detail;
  // A search, and a broad service, are not about one kind of goods.
  if (acts.every((act) => SEARCHES.has(act))) return check('yes', { fact, rule });
  const contested = argued !== null && anyOf(argued.goods, (clause) => isInClass(goods, clause)) === 'yes';
  if (contested) return check('yes', { fact, rule, argued: argued.why });
  return check(covers(record, goods), { fact, rule, question: questionOf(goods, rule) });
}

export function covers(record: LawRecord, goods: Goods): Ternary {
  const { items } = record.measure;
  const clauses = items.covers.length > 0 ? items.covers : BY_SCOPE[items.scope];
  const inside = anyOf(clauses, (clause) => isInClass(goods, clause));
  if (inside === 'no' || items.leavesOut.length === 0) return inside;
  return both(inside, negate(anyOf(items.leavesOut, (clause) => isInClass(goods, clause))));
}

function questionOf(goods: Goods, rule: string): string {
  const what = goods.vague ? 'What exactly was it' : `Of what kind was it (${goods.item.text})`;
  return `${what}? Covered: ${rule}.`;
}
