import { diffDays, type Catalogue, type ChainChange } from '#libs/catalogue';
import { FINDINGS, FINE, type Answer } from './context.js';
import { table } from './table.js';
import { STANDING_WORDS } from './words.js';

const WORDS: Record<ChainChange['kind'], string> = {
  begun: 'begun',
  ended: 'ended',
  replaced: 'replaced',
  standing: 'standing',
  exemptions: 'exemptions',
};

/** Exit status 1 when the days differ, as `diff` does. */
export function diffCatalogue(catalogue: Catalogue, before: string, after: string, width: number): Answer {
  const changes = diffDays(catalogue, before, after);
  const rows = changes.map((change) => [change.regime, WORDS[change.kind], change.chain, detailOf(change)]);
  const text =
    changes.length === 0
      ? `The law of ${before} and of ${after} is the same.`
      : [
          `From ${before} to ${after}: ${changes.length} changes`,
          '',
          table(['regime', 'change', 'rule', 'detail'], rows, width),
        ].join('\n');
  return {
    text,
    data: { version: catalogue.version, before, after, changes },
    exitCode: changes.length > 0 ? FINDINGS : FINE,
  };
}

function detailOf({ kind, before, after, standing, exemptionsBegun, exemptionsEnded }: ChainChange): string {
  switch (kind) {
    case 'begun':
      return `${after?.id}: ${after?.paraphrase}`;
    case 'ended':
      return `${before?.id}: ${before?.endMode ?? before?.paraphrase}`;
    case 'replaced':
      return `${before?.id} -> ${after?.id}: ${after?.paraphrase}`;
    case 'standing':
      return standing === null
        ? ''
        : `${after?.id}: ${STANDING_WORDS[standing.before]} -> ${STANDING_WORDS[standing.after]}`;
    case 'exemptions':
      return [
        ...exemptionsBegun.map(({ id, when }) => `+ ${id}: ${when}`),
        ...exemptionsEnded.map(({ id, when }) => `- ${id}: ${when}`),
      ].join('\n');
  }
}
