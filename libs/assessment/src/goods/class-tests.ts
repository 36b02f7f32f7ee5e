import type { GoodsClass, GoodsClause, GoodsLimit } from '#libs/catalogue';
import { both, either, negate } from '../ternary.js';
import type { Ternary } from '../ternary.js';
import { CLASS_KINDS } from './class-kinds.js';
import type { Goods } from './goods.js';
import type { Kind } from './kinds.js';

/** Is the item in the class? `maybe` where the report does not tell. */
export function isInClass(goods: Goods, { of, limit }: GoodsClause): Ternary {
  const member = memberOf(goods, of);
  return limit === null || member === 'no' ? member : both(member, within(goods, limit));
}

function memberOf(goods: Goods, of: GoodsClass): Ternary {
  // Cargo of which nothing is told may be anything.
  if (goods.kinds.has('any-cargo') && of !== 'everything') return 'maybe';
  const test = TESTS[of];
  if (test) return test(goods);
  const kinds = CLASS_KINDS[of];
  return kinds ? byKinds(goods, kinds.yes, kinds.maybe ?? []) : 'no';
}

function byKinds(goods: Goods, yes: readonly Kind[], maybe: readonly Kind[]): Ternary {
  let best: Ternary = 'no';
  for (const kind of goods.kinds) {
    if (yes.includes(kind)) return 'yes';
    if (maybe.includes(kind)) best = 'maybe';
  }
  return best;
}

const has = (goods: Goods, ...kinds: readonly Kind[]): Ternary => byKinds(goods, kinds, []);
/** Words that point to a weapons programme or to fighting forces. */
const PROGRAMME = /\bmissile|\brocket\b|\bballistic|\bnuclear|\bcentrifuge|\benrich|\bwarhead|\bpropellant|\bwmd\b/;
const FORCES = /\bmilitary|\barmy|\bforces|\bnavy|\bsoldiers?\b|\bdefen[cs]e\b|\bweapons?\b/;

const TESTS: Readonly<Partial<Record<GoodsClass, (goods: Goods) => Ternary>>> = {
  arms: ({ military }) => military,
  'lethal-arms': ({ military, lethal }) => both(military, lethal),
  'non-lethal': ({ military, lethal }) => both(either(military, 'maybe'), negate(lethal)),
  'small-arms': ({ small }) => small,
  'register-categories': ({ registered }) => registered,
  'heavy-weapons': (goods) =>
    either(
      has(goods, 'heavy-ammunition', 'rocket', 'mortar', 'surface-to-air-missile', 'air-defence', 'combat-drone'),
      goods.registered,
    ),
  'unarmed-military-vehicles': (goods) =>
    has(goods, 'military-vehicle', 'lorry-of-military-type') === 'yes' || /\bunarmed\b/.test(goods.words)
      ? byKinds(goods, ['military-vehicle', 'armour'], ['lorry-of-military-type', 'arms'])
      : byKinds(goods, [], ['arms', 'armour']),
  'civilian-vehicles': (goods) => has(goods, 'motor-vehicle', 'four-wheel-drive'),
  'new-helicopters': (goods) =>
    has(goods, 'civil-helicopter') === 'no' ? 'no' : /\bnew\b/.test(goods.words) ? 'yes' : usedOr(goods, 'maybe'),
  'new-vessels': (goods) => (has(goods, 'new-ship') === 'yes' ? 'yes' : both(has(goods, 'ship', 'boat'), 'maybe')),
  'programme-goods': (goods) =>
    has(goods, 'missile-item', 'missile-precursor', 'nuclear', 'ballistic-missile') === 'yes' ||
    (goods.military !== 'yes' && PROGRAMME.test(goods.words))
      ? 'yes'
      : 'no',
  'forces-goods': (goods) => (goods.military !== 'yes' && FORCES.test(goods.words) ? 'yes' : 'no'),
  'dual-use': (goods) =>
    has(goods, 'dual-use', 'missile-precursor') === 'yes'
      ? 'maybe'
      : byKinds(goods, [], ['civil-component', 'machinery', 'electronics']) === 'maybe' && /\bdual\b/.test(goods.words)
        ? 'maybe'
        : 'no',
  'existing-licence': (goods) =>
    goods.madeIn !== null || /\b(?:existing|older|earlier|prior|previous) (?:licen[cs]e|contract)/.test(goods.words)
      ? 'yes'
      : 'no',
  'civil-goods': ({ military }) => negate(military),
  everything: () => 'yes',
};

function usedOr(goods: Goods, otherwise: Ternary): Ternary {
  return /\bused\b|\bsecond hand\b/.test(goods.words) ? 'no' : otherwise;
}

function within(goods: Goods, limit: GoodsLimit): Ternary {
  const value = limit.unit === 'mm' ? goods.calibreMm : goods.rangeKm;
  if (value !== null) return fits(value, value, limit);
  const [least, most] = limit.unit === 'mm' ? usualCalibres(goods) : [0, Infinity];
  return fits(least, most, limit);
}

function fits(least: number, most: number, { upTo, over, from }: GoodsLimit): Ternary {
  if (upTo !== null) return most <= upTo ? 'yes' : least > upTo ? 'no' : 'maybe';
  if (over !== null) return least > over ? 'yes' : most <= over ? 'no' : 'maybe';
  if (from !== null) return least >= from ? 'yes' : most < from ? 'no' : 'maybe';
  return 'yes';
}

/** Between what calibres weapons of such a kind are made, in millimetres. */
function usualCalibres({ kinds }: Goods): readonly [number, number] {
  if (kinds.has('artillery') || kinds.has('heavy-ammunition')) return [57, 250];
  if (kinds.has('anti-aircraft-gun')) return [12.7, 100];
  if (kinds.has('small-arm') || kinds.has('small-ammunition')) return [4.5, 12.7];
  if (kinds.has('machine-gun')) return [5.45, 14.5];
  if (kinds.has('mortar')) return [51, 240];
  if (kinds.has('rocket-launcher')) return [40, 107];
  if (kinds.has('grenade-launcher')) return [20, 40];
  return [0, Infinity];
}
