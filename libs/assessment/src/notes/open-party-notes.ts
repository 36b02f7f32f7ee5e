import type { Verdict } from '../answer/verdict.js';
import type { CaseFacts } from '../facts.js';
import { inWords, unique } from '../words/lists.js';

/** Which regimes may reach a deal one end of which is not known, in one sentence for each end. */
export function openPartyNotes(guesses: readonly Verdict[], facts: CaseFacts): string[] {
  const regimes = (direction: string) =>
    unique(
      guesses
        .map(({ weighed }) => weighed.record.measure)
        .filter((measure) => measure.direction === direction)
        .map(({ regime }) => regime),
    );
  const [towards, outOf] = [regimes('to-target'), regimes('from-target')];
  return [
    ...(towards.length > 0
      ? [
          `${nobody('receives it', facts.report.recipient?.name)}: it may be barred if it went to a target of ${inWords(towards, 'or')}.`,
        ]
      : []),
    ...(outOf.length > 0
      ? [
          `${nobody('supplied it', facts.report.supplier?.name)}: it may be barred if it came from a target of ${inWords(outOf, 'or')}.`,
        ]
      : []),
  ];
}

function nobody(did: string, name: string | undefined): string {
  return name === undefined ? `Who ${did} is not reported` : `No list of States and actors knows “${name}”`;
}
