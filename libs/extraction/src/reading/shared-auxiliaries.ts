import type { VerbGroup } from './chunk.js';

/** `was shipped and delivered`, `has never financed or armed`: what stands before the first verb holds for the second. */
export function withAuxiliaries(group: VerbGroup, first: VerbGroup): VerbGroup {
  const isPlain = group.units.length === 1 && (group.isBare || group.tense === 'present');
  if (!isPlain || first.units.length === 1) return group;
  const { isNegated, modal, isPassive, isPerfect } = first;
  if (group.isBare && (isPassive || isPerfect))
    return {
      ...group,
      isNegated,
      modal,
      isPassive,
      isPerfect,
      isBare: false,
      tense: first.tense === 'infinitive' ? group.tense : first.tense,
    };
  return first.tense === 'future' && !group.isBare ? { ...group, isNegated, modal, tense: 'future' } : group;
}
