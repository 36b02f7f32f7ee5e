import type { Report } from '../report.js';
import type { CaseFacts } from '../facts.js';
import { failing, unknowns } from '../answer/weigh.js';
import type { Verdict } from '../answer/verdict.js';
import { procedureOf } from '../elements/exemption.js';
import { cited } from './cited.js';
import { dayInWords } from './days.js';
import { inWords, sentence } from './lists.js';
import { stateInWords } from './state-names.js';

/** One sentence that an analyst can quote: the deal, the answer, the paragraph. */
export function summaryOf(verdict: Verdict, facts: CaseFacts): string {
  return sentence(`${dealInWords(verdict, facts)}: ${answerInWords(verdict)}`);
}

const CONDUCTS: Readonly<Record<Report['conduct'], string>> = {
  transfer: '',
  supply: '',
  procurement: '',
  assistance: 'assistance with ',
  agreement: 'an agreement on ',
  licence: 'a licence for ',
  financing: 'money for ',
  brokering: 'brokering of ',
  training: '',
  transit: 'carriage of ',
  inspection: 'inspection of ',
  'travel-of-personnel': 'travel of ',
  cooperation: '',
};

function dealInWords({ weighed }: Verdict, { report, supplierName, recipientName, consignee }: CaseFacts): string {
  const what = `${CONDUCTS[report.conduct]}${weighed.goods.item.text}`;
  const from = report.supplier ? ` from ${supplierName}` : '';
  const to = report.recipient ? ` to ${recipientName}` : '';
  const end = report.endUser && consignee ? ` (end user: ${consignee.name})` : '';
  return `${what}${from}${to}${end}`;
}

function answerInWords(verdict: Verdict): string {
  const { weighed, exemption, dispute } = verdict;
  const basis = cited(weighed.record.citations);
  switch (verdict.determination) {
    case 'prohibited':
      return `prohibited by ${basis}`;
    case 'conditional':
      return conditionalInWords(verdict, basis);
    case 'disputed':
      return disputedInWords(verdict, basis);
    case 'unconfirmed':
      return unconfirmedInWords(verdict, basis);
    case 'exempt':
      if (weighed.record.measure.effectKind !== 'ban') return dutyInWords(verdict, basis);
      if (dispute === null && exemption)
        return `outside ${basis} under ${citedExemption(verdict)} (${exemption.exemption.when})`;
      return `outside ${basis}, which leaves this recipient out`;
    case 'not-covered':
      return `not reached by ${basis}: ${failingInWords(verdict)}`;
  }
}

/** A duty beside a deal that is lawful. */
function dutyInWords({ weighed, turnsOn }: Verdict, basis: string): string {
  const { effectKind } = weighed.record.measure;
  if (effectKind === 'condition-not-prohibition')
    return `lawful under an exemption of the regime; ${basis} sets conditions`;
  return turnsOn === null
    ? `lawful, and told to the Committee as ${basis} asks`
    : `lawful under an exemption of the regime; the Committee has still to be told (${basis})`;
}

function conditionalInWords(verdict: Verdict, basis: string): string {
  const { weighed, exemption, turnsOn } = verdict;
  const { effectKind, binding } = weighed.record.measure;
  if (!binding) return `a power that does not bind, with conditions of its own (${basis})`;
  if (effectKind === 'notification-duty') return `lawful, but the Committee has to be told (${basis})`;
  if (effectKind === 'condition-not-prohibition') return `lawful only on the condition that ${basis} sets`;
  if (turnsOn === 'step' && exemption) {
    return `lawful only with ${stepInWords(verdict)} under ${citedExemption(verdict)}; barred by ${basis} without it`;
  }
  const open = unknowns(weighed).length > 0 ? 'a fact that is not reported' : 'an exemption that may apply';
  return `prohibited by ${basis} or not, depending on ${open}`;
}

function stepInWords({ exemption }: Verdict): string {
  if (!exemption) return 'a further step';
  const { noticeDays, noObjectionWorkingDays } = exemption.exemption;
  switch (procedureOf(exemption.exemption)) {
    case 'notification':
      return noticeDays === null ? 'notice to the Committee' : `${noticeDays} days’ notice to the Committee`;
    case 'no-objection':
      return `notice to the Committee and no objection within ${noObjectionWorkingDays} working days`;
    case 'advance-approval':
      return 'approval in advance';
    case 'none':
      return 'no further step';
  }
}

function citedExemption({ exemption }: Verdict): string {
  return inWords(exemption?.exemption.basis.map(({ text }) => text) ?? []);
}

function disputedInWords({ weighed, dispute }: Verdict, basis: string): string {
  const { measure } = weighed.record;
  if (measure.dispute && dispute === measure.dispute.claim) {
    const { by, acceptedBy } = measure.dispute;
    const deniers = by.length > 0 ? `${inWords(by.map(stateInWords))} deny it` : 'others deny it';
    const holders = inWords(acceptedBy.map(stateInWords)) || 'some';
    return `prohibited by ${basis} on the view of ${holders}; ${deniers}`;
  }
  if (dispute !== null) return `argued under ${basis}: ${dispute}`;
  return `contrary to ${basis}, which does not bind`;
}

function unconfirmedInWords({ weighed, exemption }: Verdict, basis: string): string {
  const { sunset, uncertain } = weighed.record.measure;
  if (exemption?.uncertain) return `open under ${basis}: ${exemption.uncertain}`;
  if (weighed.standing === 'uncertain') return `open under ${basis}: ${uncertain?.why ?? 'its dates are not certain'}`;
  const term = sunset ? ` on ${dayInWords(sunset.date)}` : '';
  return `barred by ${basis} if it was renewed; its last term on record ended${term}`;
}

function failingInWords({ weighed, exemption }: Verdict): string {
  const check = failing(weighed);
  if (check) return `${check.fact}; the record covers ${check.rule}`;
  return exemption ? exemption.why : 'nothing of it is touched';
}
