import type { Assessment } from '#libs/assessment';
import type { ReadReport } from './reader.js';

/** Why a report raises nothing, one sentence for each reason; empty when it raises an alert. */
export function whySilent({ pairs }: ReadReport): string[] {
  if (pairs.some(({ assessment }) => assessment.level !== null)) return [];
  return [...new Set(pairs.flatMap(({ assessment }) => reasons(assessment)))];
}

function reasons({ notes, findings }: Assessment): string[] {
  const exempt = findings.filter(({ determination }) => determination !== 'not-covered').map(({ summary }) => summary);
  if (exempt.length > 0) return exempt;
  if (notes.length > 0) return notes;
  const [tried] = findings;
  return [tried ? `${tried.measure}: ${tried.reasonsAgainst[0] ?? tried.summary}` : 'No UN arms measure reaches it.'];
}
