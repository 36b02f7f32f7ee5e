import type { Item, Party, Place } from '#libs/lexicon';
import { keyOfParty } from './facts.js';
import type { Report } from './report.js';

const itemKeys = new WeakMap<Item, string>();

/** Two reports with one key get the same answer on the same day: all that is judged, but for the date. */
export function keyOfReport(report: Report): string {
  const { supplier, recipient, endUser, place, via, items, conduct, stage, attribution, circumstances } = report;
  return [
    keyOfParty(supplier),
    keyOfParty(recipient),
    keyOfParty(endUser),
    place ? keyOfPlace(place) : '',
    via.map(keyOfVia).join('\u0002'),
    items.map(keyOfItem).join('\u0002'),
    conduct,
    stage,
    attribution,
    circumstances ?? '',
  ].join('\u0001');
}

function keyOfPlace({ name, iso2, subdivision }: Place): string {
  return `${name}\u0003${iso2}\u0003${subdivision ?? ''}`;
}

function keyOfVia(via: Place | Party): string {
  return 'kind' in via ? keyOfParty(via) : keyOfPlace(via);
}

function keyOfItem(item: Item): string {
  let key = itemKeys.get(item);
  if (key === undefined) itemKeys.set(item, (key = JSON.stringify(item)));
  return key;
}
