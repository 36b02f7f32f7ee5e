import { answerDay } from '../answer/answer-day.js';
import { citationsOf, findingOf, recipientState } from '../answer/finding-of.js';
import { votesOf } from '../answer/votes.js';
import { mostSevere, rankOf } from '../answer/severity.js';
import { timeElement } from '../answer/trace.js';
import { loudest } from '../answer/undated.js';
import type { UndatedAnswer, UndatedFinding } from '../answer/undated.js';
import type { Verdict } from '../answer/verdict.js';
import type { Case } from '../case.js';
import { factsOf } from '../facts.js';
import type { CaseFacts } from '../facts.js';
import type { Reading, VoteRecord } from '../finding.js';
import { candidatesOf } from '../law/candidates.js';
import type { Candidates } from '../law/candidates.js';
import type { Law } from '../law/law.js';
import { notesOf } from '../notes/notes-of.js';
import type { Report } from '../report.js';
import { sentence } from '../words/lists.js';
import { contentsBetween } from './contents.js';
import type { Content } from './contents.js';
import { treatiesBetween, treatyNote, treatyReadings } from './known-treaties.js';

/** One content of the agreement, ready to be weighed. */
interface Clause {
  /** Null for the goods or services that the report itself names. */
  content: Content | null;
  facts: CaseFacts;
  candidates: Candidates;
}

/** An agreement is judged by what it may provide for: each content with its paragraph. */
export function agreementCase(report: Report, law: Law): Case {
  const clauses = [...namedClauses(report, law), ...openClauses(report, law)];
  const changes = [...new Set(clauses.flatMap(({ candidates }) => candidates.changes))].sort();
  return { changes, answerOn: (day) => answerAgreement(report, clauses, law, day) };
}

function namedClauses(report: Report, law: Law): Clause[] {
  const facts = factsOf(report, law);
  const isNamed = facts.goods.some(
    ({ vague, military, kinds }) => !vague && military !== 'no' && !kinds.has('any-cargo'),
  );
  if (!isNamed) return [];
  const back: Report = { ...report, supplier: report.recipient, recipient: report.supplier, endUser: null };
  return [facts, factsOf(back, law)].map((each) => ({
    content: null,
    facts: each,
    candidates: candidatesOf(law, each),
  }));
}

function openClauses(report: Report, law: Law): Clause[] {
  return contentsBetween(report.supplier, report.recipient).map((content) => {
    const { supplier, recipient, conduct, item } = content;
    const facts = factsOf({ ...report, supplier, recipient, conduct, items: [item], endUser: null }, law);
    return { content, facts, candidates: candidatesOf(law, facts) };
  });
}

interface Touched {
  clause: Clause;
  verdict: Verdict;
}

function answerAgreement(report: Report, clauses: readonly Clause[], law: Law, day: string): UndatedAnswer {
  const touched = withoutGuesses(
    clauses.flatMap((clause) =>
      answerDay(clause.candidates.records, clause.facts, day)
        .filter(({ determination }) => rankOf(determination) < rankOf('exempt'))
        .map((verdict) => ({ clause, verdict })),
    ),
  );
  const findings = byMeasure(touched).map((list) => agreementFinding(list, report, law));
  findings.sort((one, other) => rankOf(one.finding.determination) - rankOf(other.finding.determination));
  const treaties = treatiesBetween(report, law, day);
  const clausesRead = treaties.flatMap((treaty) => treatyReadings(treaty, law));
  const shown = findings.map((entry, index) => (index === 0 ? withReadings(entry, clausesRead) : entry));
  return {
    determination: mostSevere(shown.map(({ finding }) => finding.determination)),
    level: loudest(shown.map(({ finding }) => finding.level)),
    findings: shown,
    notes: [...agreementNotes(report, clauses, touched, law, day), ...treaties.map(treatyNote)],
  };
}

/** What may be barred because a party is not known says little beside what is barred between those that are. */
function withoutGuesses(touched: readonly Touched[]): readonly Touched[] {
  const told = touched.filter((each) => !isGuess(each));
  return told.some(({ verdict }) => rankOf(verdict.determination) <= rankOf('conditional')) ? told : touched;
}

function isGuess({ verdict }: Touched): boolean {
  return verdict.turnsOn === 'party';
}

/** By record; guesses by regime. */
function byMeasure(touched: readonly Touched[]): Touched[][] {
  const groups = new Map<string, Touched[]>();
  for (const entry of touched) {
    const { id, regime } = entry.verdict.weighed.record.measure;
    const key = isGuess(entry) ? regime : id;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/** A finding of what the report names stands as it is; one of a possible content turns on whether it is agreed. */
function agreementFinding(list: readonly Touched[], report: Report, law: Law): UndatedFinding {
  const [first] = list;
  if (!first) throw new Error('A finding needs at least one clause that a record touches');
  const named = list.find(({ clause }) => clause.content === null);
  const { clause, verdict } = named ?? first;
  const asAgreed: CaseFacts = { ...clause.facts, report: { ...clause.facts.report, conduct: report.conduct } };
  const finding = { ...findingOf(verdict, asAgreed, law), votes: votesOfParties(verdict, report, law) };
  const readings = list.flatMap(({ clause: each, verdict: its }) => readingOf(each, its));
  const time = timeElement(verdict.weighed, '');
  if (named) return { finding: { ...finding, readings: [...readings, ...finding.readings] }, time };
  const determination = ifAgreed(verdict);
  const summary = sentence(
    `${report.conduct} between ${asAgreed.supplierName} and ${asAgreed.recipientName}: turns on its contents; ${clause.content?.words} would be ${verdict.determination} under ${finding.citations[0]?.text ?? finding.measure}`,
  );
  const questions = ['What does the agreement provide for?', ...finding.openQuestions];
  const level = list.every(isGuess) ? null : 'review';
  return { finding: { ...finding, determination, summary, level, readings, openQuestions: questions }, time };
}

/** By the parties as they are reported: what the second gives to the first is no other pair of votes. */
function votesOfParties(verdict: Verdict, report: Report, law: Law): VoteRecord[] {
  const facts = factsOf(report, law);
  return votesOf(citationsOf(verdict, law), facts.supplier?.state ?? null, recipientState(facts), law.catalogue);
}

function ifAgreed({ determination }: Verdict): UndatedFinding['finding']['determination'] {
  return determination === 'prohibited' ? 'conditional' : determination;
}

function readingOf({ content }: Clause, { determination, weighed }: Verdict): Reading[] {
  if (content === null) return [];
  const citations = weighed.record.citations.map(({ text }) => text);
  return [{ condition: `if it provides for ${content.words}`, determination, citations }];
}

function withReadings({ finding, time }: UndatedFinding, more: readonly Reading[]): UndatedFinding {
  return { finding: { ...finding, readings: [...finding.readings, ...more] }, time };
}

function agreementNotes(
  report: Report,
  clauses: readonly Clause[],
  touched: readonly Touched[],
  law: Law,
  day: string,
): string[] {
  if (touched.length === 0) {
    const [clause] = clauses;
    if (!clause) return [];
    const { facts, candidates } = clause;
    return notesOf({ facts, verdicts: [], records: candidates.records, changes: candidates.changes, law, day });
  }
  const met = new Set(touched.map(({ clause }) => clause));
  const free = clauses.flatMap((clause) => (clause.content && !met.has(clause) ? [clause.content.words] : []));
  return [
    'No paragraph bars a treaty as such; where its promises conflict with decisions of the Council, those prevail (Charter of the United Nations, Articles 25 and 103).',
    ...(free.length > 0 ? [`Not covered on that day: ${free.join('; ')}; consultations and political support.`] : []),
  ];
}
