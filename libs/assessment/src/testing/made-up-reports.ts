import type { ActorParty, Item, Place, StateParty, UnknownParty } from '#libs/lexicon';
import { factsOf } from '../facts.js';
import type { CaseFacts } from '../facts.js';
import { itemOfCategory } from '../goods/category-items.js';
import { goodsOf } from '../goods/goods-of.js';
import type { Goods } from '../goods/goods.js';
import type { LawRecord } from '../law/law.js';
import type { Report } from '../report.js';
import { lawAround } from './made-up-law.js';

export const SWEDEN: StateParty = { kind: 'state', iso2: 'SE', name: 'Sweden' };
export const NORWAY: StateParty = { kind: 'state', iso2: 'NO', name: 'Norway' };
export const FINLAND: StateParty = { kind: 'state', iso2: 'FI', name: 'Finland' };

export const called = (name: string): UnknownParty => ({ kind: 'unknown', name });

export function known(id: string, over: Partial<ActorParty> = {}): ActorParty {
  return { kind: 'actor', id, name: id, actorKind: 'non-state', homeIso2: null, operatesIn: [], ...over };
}

export function placeIn(iso2: string, subdivision: string | null = null, name = 'a place'): Place {
  return { name, iso2, subdivision };
}

/** Something of which no category or designation is known, only the words. */
export function itemCalled(text: string, over: Partial<Item> = {}): Item {
  return { ...itemOfCategory('unspecified-arms'), text, ...over };
}

export const goodsCalled = (text: string, over: Partial<Item> = {}): Goods => goodsOf(itemCalled(text, over));

export const DAY = '2005-06-15';

export function reportOf(over: Partial<Report> = {}): Report {
  return {
    supplier: SWEDEN,
    recipient: NORWAY,
    via: [],
    place: null,
    endUser: null,
    items: [itemCalled('rifles')],
    conduct: 'transfer',
    stage: 'delivered',
    attribution: 'fact',
    date: { first: DAY, last: DAY },
    circumstances: null,
    ...over,
  };
}

/** A report, read for the law of one record. */
export function factsFor(record: LawRecord, over: Partial<Report> = {}): CaseFacts {
  return factsOf(reportOf(over), lawAround(record));
}
