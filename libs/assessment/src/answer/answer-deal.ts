import type { CaseFacts } from '../facts.js';
import type { Candidates } from '../law/candidates.js';
import type { Law } from '../law/law.js';
import { notesOf } from '../notes/notes-of.js';
import { answerDay } from './answer-day.js';
import { findingOf } from './finding-of.js';
import { mostSevere } from './severity.js';
import { timeElement } from './trace.js';
import { loudest } from './undated.js';
import type { UndatedAnswer } from './undated.js';
import type { Verdict } from './verdict.js';

/** What the law says of one transfer, or other deal that is no agreement, on a day. */
export function answerDeal(facts: CaseFacts, { records, changes }: Candidates, law: Law, day: string): UndatedAnswer {
  const verdicts = answerDay(records, facts, day);
  const findings = worthKeeping(verdicts).map((verdict) => ({
    finding: findingOf(verdict, facts, law),
    time: timeElement(verdict.weighed, ''),
  }));
  return {
    determination: mostSevere(verdicts.map(({ determination }) => determination)),
    level: loudest(findings.map(({ finding }) => finding.level)),
    findings,
    notes: notesOf({ facts, verdicts, records, changes, law, day }),
  };
}

const NEAR_MISSES = 6;

/** All that was reached or left out, and the nearest of the rules that were tried and did not apply. */
function worthKeeping(verdicts: readonly Verdict[]): readonly Verdict[] {
  const reached = verdicts.filter(({ determination }) => determination !== 'not-covered');
  const missed = verdicts.filter(({ determination }) => determination === 'not-covered');
  return [...reached, ...missed.slice(0, NEAR_MISSES)];
}
