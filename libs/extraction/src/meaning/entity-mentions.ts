import type { Entity, Unit } from '../reading/unit.js';
import type { Anaphor } from './meaning.js';
import type { ItemMention, PartyMention, PlaceMention } from './mention.js';

export function pronounAnaphor(unit: Unit): Anaphor | null {
  switch (unit.marker) {
    case 'it':
    case 'itself':
    case 'its':
      return 'it';
    case 'they':
    case 'them':
    case 'both':
    case 'themselves':
      return 'they';
    case 'he':
    case 'she':
    case 'him':
    case 'we':
    case 'us':
    case 'i':
      return 'he';
    case 'several':
    case 'many':
    case 'others':
    case 'all':
    case 'most':
    case 'these':
    case 'those':
    case 'this':
    case 'some':
    case 'one':
      return 'goods';
    default:
      return null;
  }
}

export function partyMention(entity: Entity): PartyMention | null {
  if (entity.party === null) return null;
  return {
    party: entity.party,
    range: entity,
    isAnaphoric: false,
    isPlaceName: entity.form === 'capital' || entity.form === 'place',
  };
}

export function itemMention(entity: Entity): ItemMention | null {
  if (entity.item === null) return null;
  return { item: entity.item, range: entity, isGeneral: entity.item.category === 'unspecified-arms' };
}

export const placeMention = (entity: Entity): PlaceMention => ({
  place: entity.place as PlaceMention['place'],
  range: entity,
});

/** A plain ship, plane or lorry, as opposed to a frigate. */
export const isVessel = ({ item }: Entity): boolean =>
  item !== null &&
  (item.category === 'unspecified-arms' ||
    item.category === 'non-arms' ||
    (item.category === 'warships' && item.lethal !== true));
