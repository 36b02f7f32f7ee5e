import type { Item, ItemCategory, ItemService, RegisterCategory } from '#libs/lexicon';

interface CategoryFacts {
  text: string;
  register?: RegisterCategory;
  smallArm?: boolean;
  lethal?: boolean;
  service?: ItemService;
  dualUse?: true;
  civil?: true;
}

/** What a bare category of a register or form stands for. */
const CATEGORIES: Readonly<Record<ItemCategory, CategoryFacts>> = {
  'battle-tanks': { text: 'battle tanks', register: 'I', smallArm: false, lethal: true },
  'armoured-vehicles': { text: 'armoured vehicles', register: 'II', smallArm: false, lethal: true },
  'large-artillery': { text: 'artillery', register: 'III', smallArm: false, lethal: true },
  'combat-aircraft': { text: 'combat aircraft', register: 'IV', smallArm: false, lethal: true },
  'attack-helicopters': { text: 'military helicopters', smallArm: false },
  warships: { text: 'warships', register: 'VI', smallArm: false, lethal: true },
  missiles: { text: 'missiles', smallArm: false, lethal: true },
  salw: { text: 'small arms and light weapons', smallArm: true, lethal: true },
  ammunition: { text: 'ammunition', lethal: true },
  uav: { text: 'drones', smallArm: false },
  'air-defence': { text: 'air defence systems', smallArm: false, lethal: true },
  radar: { text: 'radars', smallArm: false, lethal: false },
  'spare-parts': { text: 'military spare parts', lethal: false },
  training: { text: 'military training', lethal: false, service: 'training' },
  'dual-use': { text: 'dual-use goods', smallArm: false, lethal: false, dualUse: true },
  wmd: { text: 'goods for weapons of mass destruction', smallArm: false },
  'unspecified-arms': { text: 'arms of a kind not told' },
  'non-arms': { text: 'goods that are no arms', smallArm: false, lethal: false, civil: true },
};

const made = new Map<ItemCategory, Item>();

/** One object for each category, so that what is read of it once is known ever after. */
export function itemOfCategory(category: ItemCategory): Item {
  let item = made.get(category);
  if (!item) made.set(category, (item = build(category, CATEGORIES[category])));
  return item;
}

function build(category: ItemCategory, facts: CategoryFacts): Item {
  return {
    text: facts.text,
    category,
    designation: null,
    register: facts.register ?? null,
    smallArm: facts.smallArm ?? null,
    calibreMm: null,
    rangeKm: null,
    lethal: facts.lethal ?? null,
    dualUse: facts.dualUse ?? false,
    service: facts.service ?? null,
    civil: facts.civil ?? false,
  };
}
