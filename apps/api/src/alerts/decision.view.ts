import type { ShownDecision } from '#libs/alerts';

/** A merge or a split, with the alerts it was about by their numbers. */
export function decisionView({ id, kind, undoes, undoneBy, who, why, at, ...about }: ShownDecision) {
  return {
    id,
    kind,
    undoes,
    undoneBy,
    who,
    why,
    at,
    alert: { id: about.alertId, number: about.number },
    other: { id: about.otherAlertId, number: about.otherNumber },
    articles: about.moved.tellingIds.length,
  };
}
