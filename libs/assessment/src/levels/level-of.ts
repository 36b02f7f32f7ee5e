import type { Attribution, Stage } from '#libs/lexicon';
import type { Determination, Level } from '../finding.js';
import type { Report } from '../report.js';

/** What an alert level is judged by. */
export interface LevelFacts {
  determination: Determination;
  conduct: Report['conduct'];
  stage: Stage;
  attribution: Attribution;
  /** What an answer turns on; null where it is plain. */
  turnsOn: 'party' | 'facts' | 'presumption' | 'step' | null;
  /** The step that the law asks for; null where the answer does not turn on one. */
  procedure: 'notification' | 'no-objection' | 'advance-approval' | null;
  /** The recipient is one that the law frees once the step is taken, such as the Government of the State. */
  recipientFreed: boolean;
  /** The report itself says that the step was not taken. */
  stepMissing: boolean;
}

/** Done or under way; everything else is talk, or a charge. */
const DONE: ReadonlySet<Stage> = new Set(['delivered', 'in-transit', 'seized', 'contracted']);

/**
 * How loudly an alert should speak: `violation` for what is prohibited and reported as done, `possible` for what is
 * prohibited but not so reported, or turns on a fact not told, `review` for agreements, calls and open law; null for
 * silence.
 */
export function levelOf(facts: LevelFacts): Level | null {
  // Half the bans of the world may reach a deal whose parties are not known: that is an answer, and no news.
  if (facts.turnsOn === 'party') return null;
  switch (facts.determination) {
    case 'exempt':
    case 'not-covered':
      return null;
    case 'disputed':
    case 'unconfirmed':
      return 'review';
    case 'prohibited':
      if (facts.conduct === 'agreement') return 'review';
      return isDone(facts) ? 'violation' : 'possible';
    case 'conditional':
      return facts.conduct === 'agreement' ? 'review' : ofConditional(facts);
  }
}

function isDone({ stage, attribution }: LevelFacts): boolean {
  return DONE.has(stage) && attribution !== 'accusation';
}

function ofConditional(facts: LevelFacts): Level | null {
  if (facts.turnsOn === 'facts') return 'possible';
  // A State that is named as the buyer is taken for its Government; goods that were seized were hardly for it.
  if (facts.turnsOn === 'presumption') return facts.stage === 'seized' ? 'possible' : null;
  if (facts.stepMissing) return 'review';
  return facts.procedure === 'advance-approval' ? withoutApproval(facts) : withoutNotice(facts);
}

/** What had to be seized, or was found by a panel, had no approval. */
function withoutApproval(facts: LevelFacts): Level {
  const isFound = facts.stage === 'seized' || facts.attribution === 'finding';
  return isFound && isDone(facts) ? 'violation' : 'possible';
}

/** Nobody reports notices that were given, so a lawful recipient raises nothing by itself. */
function withoutNotice({ recipientFreed, stage }: LevelFacts): Level | null {
  if (stage === 'seized') return 'possible';
  return recipientFreed ? null : 'review';
}
