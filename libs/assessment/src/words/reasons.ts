import { failing, unknowns } from '../answer/weigh.js';
import type { Verdict } from '../answer/verdict.js';
import type { CaseFacts } from '../facts.js';
import { dayInWords } from './days.js';
import { inWords, sentence, unique } from './lists.js';
import { stateInWords } from './state-names.js';

export interface Reasons {
  reasonsFor: string[];
  reasonsAgainst: string[];
  openQuestions: string[];
}

/** What speaks for the record reaching the case, what against, and what is left to find out. */
export function reasonsOf(verdict: Verdict, facts: CaseFacts): Reasons {
  return {
    reasonsFor: reasonsFor(verdict, facts),
    reasonsAgainst: reasonsAgainst(verdict),
    openQuestions: openQuestions(verdict, facts),
  };
}

function reasonsFor({ weighed }: Verdict, facts: CaseFacts): string[] {
  const { measure } = weighed.record;
  const reasons = [measure.paraphrase];
  if (failing(weighed)) return reasons;
  const { checks } = weighed;
  if (checks.item.outcome === 'holds')
    reasons.push(`${sentence(weighed.goods.item.text)} Covered: ${measure.items.detail}.`);
  if (checks.place?.outcome === 'holds')
    reasons.push(`${sentence(checks.place.fact)} The record covers ${checks.place.rule}.`);
  if (checks.recipient.outcome === 'holds' && facts.consignee) {
    reasons.push(`Recipient: ${checks.recipient.fact}. The record reaches ${checks.recipient.rule}.`);
  }
  return reasons;
}

function reasonsAgainst({ weighed, dispute, exemption }: Verdict): string[] {
  const { measure } = weighed.record;
  const reasons: string[] = [];
  const check = failing(weighed);
  if (check) reasons.push(sentence(`${check.fact}: the record covers ${check.rule}`));
  if (!measure.binding) reasons.push('A call or request: it does not bind.');
  if (measure.effectKind === 'notification-duty') reasons.push('No ban: a duty to tell, whose breach is silence.');
  if (measure.effectKind === 'condition-not-prohibition') reasons.push('No ban: a duty about how, not whether.');
  if (dispute !== null) reasons.push(sentence(dispute));
  if (measure.dispute) {
    const { by, acceptedBy, councilTest } = measure.dispute;
    if (by.length > 0)
      reasons.push(
        `Disputed by ${inWords(by.map(stateInWords))}; held to be law by ${inWords(acceptedBy.map(stateInWords))}.`,
      );
    reasons.push(sentence(councilTest));
  }
  if (weighed.standing === 'term-passed' && measure.sunset) {
    reasons.push(`No renewal is on record after ${dayInWords(measure.sunset.date)}.`);
  }
  if (exemption) reasons.push(sentence(`Exemption: ${exemption.exemption.when}`));
  return unique(reasons);
}

function openQuestions(verdict: Verdict, facts: CaseFacts): string[] {
  const { weighed, exemption, determination } = verdict;
  if (determination === 'not-covered') return [];
  const questions = unknowns(weighed).flatMap(({ question }) => question ?? []);
  if (exemption && determination !== 'exempt' && exemption.fit === 'maybe') {
    questions.push(sentence(`Exemption “${exemption.exemption.when}” ${exemption.why}`));
  }
  if (verdict.turnsOn === 'step' || exemption?.step === 'due') questions.push(...stepQuestion(verdict, facts));
  if (exemption?.step === 'missing') questions.push('Is it certain that no notice was given and no approval asked?');
  if (determination === 'unconfirmed') questions.push('Was the measure in force on that day?');
  return unique(questions);
}

function stepQuestion({ weighed, exemption, determination }: Verdict, facts: CaseFacts): string[] {
  if (determination === 'exempt') return [];
  if (weighed.record.measure.effectKind === 'condition-not-prohibition') {
    return ['Was the condition kept? The report does not say.'];
  }
  if (exemption && exemption.exemption.procedure === 'advance-approval') return ['Was approval given beforehand?'];
  if (exemption === null && weighed.record.measure.effectKind === 'ban') return [];
  return facts.circumstances.noticeGiven ? [] : ['Was the Committee told?'];
}
