import type { Item, LegalConduct, Party } from '#libs/lexicon';
import { itemOfCategory } from '../goods/category-items.js';
import { nameOfParty } from '../words/names.js';

/** One thing that a military agreement may provide for, put as a deal of its own. */
export interface Content {
  /** `the supply of arms by Russia to North Korea` */
  words: string;
  supplier: Party | null;
  recipient: Party | null;
  conduct: LegalConduct;
  item: Item;
}

interface Kind {
  /** `{from}` and `{to}` stand for the parties. */
  words: string;
  conduct: LegalConduct;
  item: Item;
}

const item = (text: string, over: Partial<Item>): Item => ({ ...itemOfCategory('unspecified-arms'), text, ...over });

const KINDS: readonly Kind[] = [
  { words: 'the supply of arms by {from} to {to}', conduct: 'supply', item: item('arms', {}) },
  {
    words: 'training of the forces of {to} by {from}',
    conduct: 'training',
    item: item('military training', { category: 'training', service: 'training' }),
  },
  {
    words: 'military advisers sent by {from} to {to}',
    conduct: 'assistance',
    item: item('military advisers', { category: 'training', service: 'advice' }),
  },
  {
    words: 'repair and upkeep of arms by {from} for {to}',
    conduct: 'assistance',
    item: item('repair of arms', { category: 'training', service: 'repair' }),
  },
  {
    words: 'licences or know-how to make arms from {from} for {to}',
    conduct: 'assistance',
    item: item('licence to make arms', { category: 'spare-parts', service: 'licensed-production' }),
  },
  {
    words: 'joint production of arms by {from} and {to}',
    conduct: 'cooperation',
    item: item('joint production of arms', { category: 'spare-parts', service: 'licensed-production' }),
  },
  {
    words: 'police training and cooperation given by {from} to {to}',
    conduct: 'training',
    item: item('police training', { category: 'training', service: 'police-training' }),
  },
];

/** What an agreement between the two may provide for, both ways. */
export function contentsBetween(one: Party | null, other: Party | null): Content[] {
  const there = KINDS.map((kind) => contentOf(kind, one, other));
  const back = KINDS.filter(({ conduct }) => conduct !== 'cooperation').map((kind) => contentOf(kind, other, one));
  return [...there, ...back];
}

function contentOf({ words, conduct, item: what }: Kind, from: Party | null, to: Party | null): Content {
  const named = words
    .replace('{from}', nameOfParty(from, 'one party'))
    .replace('{to}', nameOfParty(to, 'the other party'));
  return { words: named, supplier: from, recipient: to, conduct, item: what };
}
