import type { Reading } from '../finding.js';
import { failing, unknowns } from './weigh.js';
import type { Verdict } from './verdict.js';
import { inWords } from '../words/lists.js';
import { stateInWords } from '../words/state-names.js';

/** The answers that stand beside each other where law or facts are open. */
export function readingsOf(verdict: Verdict): Reading[] {
  const { weighed, determination, dispute } = verdict;
  const citations = weighed.record.citations.map(({ text }) => text);
  const { measure } = weighed.record;
  if (failing(weighed)) return [];
  if (determination === 'disputed' && measure.dispute && dispute === measure.dispute.claim) {
    const deniers = inWords(measure.dispute.by.map(stateInWords)) || 'those who deny it';
    return [
      {
        condition: `if the measure is in force, as ${inWords(measure.dispute.acceptedBy.map(stateInWords))} hold`,
        determination: 'prohibited',
        citations,
      },
      { condition: `on the view of ${deniers}: ${measure.dispute.claim}`, determination: 'not-covered', citations: [] },
    ];
  }
  if (determination === 'unconfirmed') {
    return [
      { condition: 'if the measure was in force on that day', determination: ifInForce(verdict), citations },
      { condition: 'if it was not', determination: 'not-covered', citations: [] },
    ];
  }
  return determination === 'conditional' ? ofOpenFacts(verdict, citations) : [];
}

function ifInForce({ weighed, turnsOn }: Verdict): Reading['determination'] {
  if (!weighed.record.measure.binding) return 'disputed';
  return turnsOn === null ? 'prohibited' : 'conditional';
}

function ofOpenFacts({ weighed, exemption, turnsOn }: Verdict, citations: string[]): Reading[] {
  const readings: Reading[] = [];
  const open = unknowns(weighed);
  const duty = weighed.record.measure.effectKind !== 'ban';
  if (open.length > 0) {
    const condition = `if it is within the record: ${open.map(({ rule }) => rule).join('; ')}`;
    readings.push({ condition, determination: duty ? 'conditional' : 'prohibited', citations });
    readings.push({ condition: 'if it is not', determination: outsideOf(weighed), citations: [] });
  }
  if (exemption && (turnsOn === 'step' || exemption.fit === 'maybe')) {
    const own = exemption.exemption.basis.map(({ text }) => text);
    readings.push({
      condition: `under the exemption: ${exemption.exemption.when}`,
      determination: 'exempt',
      citations: own,
    });
    if (open.length === 0) readings.push({ condition: 'without it', determination: 'prohibited', citations });
  }
  return readings;
}

function outsideOf({ record, checks }: Verdict['weighed']): Reading['determination'] {
  return checks.recipient.outcome === 'unknown' && record.measure.target.except.length > 0 ? 'exempt' : 'not-covered';
}
