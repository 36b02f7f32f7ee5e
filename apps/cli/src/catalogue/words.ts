import type { Catalogue, CouncilVote, Exemption, Measure, Pinpoint, Standing } from '#libs/catalogue';

export const STANDING_WORDS: Record<Standing, string> = {
  'not-yet': 'not yet law',
  'in-force': 'in force',
  'term-passed': 'term passed, no renewal on record',
  uncertain: 'not known whether it ran',
  ended: 'ended',
};

export function citations(pinpoints: readonly Pinpoint[]): string {
  return pinpoints.map(({ text }) => text).join(', ') || 'none';
}

export function voteInWords({ for: inFavour, against, abstaining, notVoting }: CouncilVote): string {
  if (inFavour === null) return 'not voted as a whole';
  const named = [
    ['against', against],
    ['abstaining', abstaining],
    ['not voting', notVoting],
  ] as const;
  const parts = named.flatMap(([word, states]) => (states.length > 0 ? [`${word} ${states.join(' ')}`] : []));
  return [`${inFavour} for`, ...parts].join('; ');
}

export function targetInWords({ target }: Measure): string {
  const places =
    target.subdivisions.length > 0
      ? `${target.iso2.join(' ')} (${target.subdivisions.map(({ name }) => name).join(', ')})`
      : target.iso2.join(' ');
  const actors = target.actors.map(({ name }) => name).join('; ');
  return [target.kind, places, actors].filter((part) => part !== '').join(': ');
}

export function procedureInWords(exemption: Exemption): string {
  const { procedure, noticeDays, noObjectionWorkingDays, notifiedTo } = exemption;
  if (procedure === 'none') return 'free of any step';
  if (procedure === 'advance-approval') return 'with approval in advance';
  const days = noticeDays === null ? '' : ` ${noticeDays} days ahead`;
  const silence =
    noObjectionWorkingDays === null ? '' : `, cleared by ${noObjectionWorkingDays} working days of silence`;
  return `on notice${days}${notifiedTo === null ? '' : ` (${notifiedTo})`}${silence}`;
}

export function spanInWords({ from, to }: { from: string; to: string | null }): string {
  return `${from} to ${to === null ? 'now' : `${to} (not included)`}`;
}

export function localMark(catalogue: Catalogue): string {
  return catalogue.version.includes('+local') ? ', with additions of this installation' : '';
}
