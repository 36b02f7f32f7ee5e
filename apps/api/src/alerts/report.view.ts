import type { StoredReport } from '#libs/alerts';
import type { Report } from '#libs/assessment';
import type { ExtractedReport, Mention, Span } from '#libs/extraction';
import type { Item, Party, Place } from '#libs/lexicon';
import { partyView, type PartyView } from './alert.view.js';

export type SpanRole = 'supplier' | 'recipient' | 'via' | 'item' | 'stage' | 'date' | 'place' | 'quote';

export interface ReportView {
  id: string;
  articleId: string | null;
  suppliers: PartyView[];
  recipients: PartyView[];
  via: string[];
  place: string | null;
  items: { text: string; category: string; designation: string | null }[];
  conduct: string;
  stage: string;
  attribution: string;
  date: { first: string; last: string } | null;
  quotes: Span[];
  /** Everything in the text that the report rests on, by the role it plays. */
  spans: (Span & { role: SpanRole })[];
  confidence: number | null;
  extractorVersion: string;
  trace: ExtractedReport['trace'];
  /** Since when, and from which revision on, the article's text tells this no more; null while it stands. */
  superseded: { at: string; revision: number } | null;
}

interface Origin {
  id: string;
  articleId: string | null;
  extractorVersion: string;
  superseded?: ReportView['superseded'] | undefined;
}

export function reportView(origin: Origin, stored: StoredReport): ReportView {
  return stored.kind === 'extracted' ? extractedView(origin, stored.report) : postedView(origin, stored.report);
}

const itemView = ({ text, category, designation }: Item) => ({ text, category, designation });

function extractedView(
  { id, articleId, extractorVersion, superseded = null }: Origin,
  report: ExtractedReport,
): ReportView {
  const { conduct, stage, attribution, quotes, confidence, trace } = report;
  return {
    id,
    articleId,
    suppliers: report.suppliers.map(({ value }) => partyView(value)),
    recipients: report.recipients.map(({ value }) => partyView(value)),
    via: report.via.map(({ value }) => value.name),
    place: report.place?.value.name ?? null,
    items: report.items.map(({ value }) => itemView(value)),
    conduct,
    stage,
    attribution,
    date: report.date ? { first: report.date.first, last: report.date.last } : null,
    quotes,
    spans: spansOf(report),
    confidence,
    extractorVersion,
    trace,
    superseded,
  };
}

function spansOf(report: ExtractedReport): ReportView['spans'] {
  const of = (role: SpanRole, mentions: readonly Mention<Party | Place | Item>[]) =>
    mentions.flatMap(({ span }) => (span ? [{ role, ...span }] : []));
  const one = (role: SpanRole, span: Span | null | undefined) => (span ? [{ role, ...span }] : []);
  return [
    ...report.quotes.map((span) => ({ role: 'quote' as const, ...span })),
    ...of('supplier', report.suppliers),
    ...of('recipient', report.recipients),
    ...of('via', report.via),
    ...of('item', report.items),
    ...one('place', report.place?.span),
    ...one('stage', report.stageCue),
    ...one('date', report.date?.span),
  ];
}

function postedView({ id, articleId, extractorVersion, superseded = null }: Origin, report: Report): ReportView {
  return {
    id,
    articleId,
    suppliers: report.supplier ? [partyView(report.supplier)] : [],
    recipients: report.recipient ? [partyView(report.recipient)] : [],
    via: report.via.map(({ name }) => name),
    place: report.place?.name ?? null,
    items: report.items.map(itemView),
    conduct: report.conduct,
    stage: report.stage,
    attribution: report.attribution,
    date: report.date,
    quotes: [],
    spans: [],
    confidence: null,
    extractorVersion,
    trace: [],
    superseded,
  };
}
