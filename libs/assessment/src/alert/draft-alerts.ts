import type { Item, Party, Stage } from '#libs/lexicon';
import { DETERMINATIONS, LEVELS, type Determination, type Finding, type Level } from '../finding.js';
import type { DaySpan, Report } from '../report.js';
import type { JudgedReport } from './judged-report.js';

/** An alert that an article calls for: one regime, one set of parties, a deal of words or of goods. */
export interface AlertDraft {
  regime: string;
  regimeTitle: string;
  level: Level;
  determination: Determination;
  suppliers: Party[];
  recipients: Party[];
  items: Item[];
  stage: Stage;
  isAgreement: boolean;
  date: DaySpan;
  /** The sentence of the finding that the alert rests on. */
  summary: string;
  /** Which of the article's reports call for it. */
  reports: number[];
}

/** The drafts of one article, most severe first. Reports of one deal become one draft for each regime. */
export function draftAlerts(reports: readonly JudgedReport[]): AlertDraft[] {
  const drafts = new Map<string, AlertDraft>();
  reports.forEach((report, index) => {
    for (const draft of draftsOf(report, index)) {
      const key = keyOf(draft);
      const before = drafts.get(key);
      drafts.set(key, before ? merged(before, draft) : draft);
    }
  });
  return [...drafts.values()].toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** One draft for each regime that a report alarms, its pairs put together. */
function draftsOf({ isAgreement, pairs }: JudgedReport, index: number): AlertDraft[] {
  const byRegime = new Map<string, AlertDraft>();
  for (const { report, assessment } of pairs) {
    if (isCalledOff(report)) continue;
    for (const finding of loudest(assessment.findings)) {
      const draft: AlertDraft = {
        regime: finding.regime,
        regimeTitle: finding.regimeTitle,
        level: finding.level,
        determination: finding.determination,
        suppliers: report.supplier ? [report.supplier] : [],
        recipients: report.recipient ? [report.recipient] : [],
        items: [...report.items],
        stage: report.stage,
        isAgreement,
        date: report.date,
        summary: finding.summary,
        reports: [index],
      };
      const before = byRegime.get(finding.regime);
      byRegime.set(finding.regime, before ? merged(before, draft) : draft);
    }
  }
  return [...byRegime.values()];
}

/** A supplier that will not deliver keeps the law; a buyer who was turned away has tried to break it. */
const isCalledOff = ({ stage, conduct }: Report): boolean => stage === 'refused' && conduct !== 'procurement';

/** The most severe finding of each regime that calls for an alert. */
function loudest(findings: readonly Finding[]): (Finding & { level: Level })[] {
  const byRegime = new Map<string, Finding & { level: Level }>();
  for (const finding of findings) {
    if (finding.level === null) continue;
    const before = byRegime.get(finding.regime);
    const alarming = { ...finding, level: finding.level };
    if (!before || isLouder(alarming, before)) byRegime.set(finding.regime, alarming);
  }
  return [...byRegime.values()];
}

type Weighed = Pick<AlertDraft, 'level' | 'determination'>;

function isLouder(one: Weighed, other: Weighed): boolean {
  const byLevel = LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level);
  return (
    byLevel < 0 ||
    (byLevel === 0 && DETERMINATIONS.indexOf(one.determination) < DETERMINATIONS.indexOf(other.determination))
  );
}

function merged(one: AlertDraft, other: AlertDraft): AlertDraft {
  const lead = isLouder(other, one) ? other : one;
  return {
    ...lead,
    suppliers: distinct([...one.suppliers, ...other.suppliers], partyKey),
    recipients: distinct([...one.recipients, ...other.recipients], partyKey),
    items: distinct(
      [...one.items, ...other.items],
      ({ category, designation, text }) => `${category} ${designation ?? text}`,
    ),
    date: {
      first: one.date.first < other.date.first ? one.date.first : other.date.first,
      last: one.date.last > other.date.last ? one.date.last : other.date.last,
    },
    reports: distinct([...one.reports, ...other.reports], String),
  };
}

/** Reports of one article that agree in this are one alert; a treaty and a delivery are judged apart. */
function keyOf({ regime, suppliers, recipients, isAgreement }: AlertDraft): string {
  const side = (parties: readonly Party[]) => parties.map(partyKey).toSorted().join('+');
  return isAgreement
    ? `${regime} agreement ${side([...suppliers, ...recipients])}`
    : `${regime} ${side(suppliers)} > ${side(recipients)}`;
}

function partyKey(party: Party): string {
  return party.kind === 'state' ? party.iso2 : party.kind === 'actor' ? party.id : `?${party.name.toLowerCase()}`;
}

function distinct<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value] as const)).values()];
}
