import type { Assessment, Determination, Finding, Level } from '#libs/assessment';
import type { Attribution, ItemCategory, LegalConduct, ReportConduct, Stage } from '#libs/lexicon';
import type { AlertLink, AlertState, Assignee, Move } from './triage-contract.js';
import type { TeamName } from './team-contract.js';

/** The shapes that `/api/v1` answers with, as far as the console reads them. Days are `YYYY-MM-DD`, times RFC 3339 in UTC. */

export type { Assessment, Determination, Finding, Level } from '#libs/assessment';
export type { ExemptionConsidered, Reading, TraceElement, Vote, VoteRecord } from '#libs/assessment';

export interface User {
  id: string;
  email: string;
  name: string;
  role: string;
  mustChangePassword: boolean;
  /** The person's role needs a second factor, and there is none yet. */
  mustAddSecondFactor: boolean;
  /** Came through the company's provider, and has no password here. */
  isFromProvider: boolean;
  /** What the person's role may do, such as `alerts:write`. */
  permissions: string[];
}

/** A person as administrators and auditors see them. */
export interface Person {
  id: string;
  email: string;
  name: string;
  role: string;
  createdAt: string;
  disabledAt: string | null;
  lastSignedInAt: string | null;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  isFromProvider: boolean;
}

export interface NewPerson {
  email: string;
  name: string;
  role: string;
}

/** A link that lets a person choose a password; it is shown once. */
export interface PasswordLink {
  link: string;
  /** Whether it went to the person by mail as well. */
  mailed: boolean;
}

export interface Party {
  code: string;
  name: string;
  kind: string;
}

export interface DaySpan {
  first: string;
  last: string;
}

export interface AlertSummary {
  id: string;
  number: number;
  /** Whose it is; null for everybody's. */
  team: TeamName | null;
  regime: string;
  regimeTitle: string;
  level: Level;
  determination: Determination;
  status: string;
  assignee: Assignee | null;
  /** Day until which it is to be decided. */
  due: string;
  tags: string[];
  suppliers: Party[];
  recipients: Party[];
  items: string[];
  stage: Stage;
  /** Absent where the API does not say it. */
  conduct?: ReportConduct;
  date: DaySpan | null;
  headline: string;
  summary: string;
  articleCount: number;
  /** Independent sources. */
  sourceCount: number;
  version: number;
  raisedAt: string;
}

export interface AlertPage {
  items: AlertSummary[];
  nextCursor: string | null;
  total: number;
}

export const LEVELS: readonly Level[] = ['violation', 'possible', 'review'];
export const isLevel = (value: string): value is Level => LEVELS.some((level) => level === value);

export const SPAN_ROLES = ['supplier', 'recipient', 'via', 'item', 'stage', 'date', 'place', 'quote'] as const;
export type SpanRole = (typeof SPAN_ROLES)[number];

/** A stretch of the article's stored text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

export interface RoleSpan extends Span {
  role: SpanRole;
}

export interface Report {
  id: string;
  /** Null for a report that was sent without an article. */
  articleId: string | null;
  suppliers: Party[];
  recipients: Party[];
  via: string[];
  place: string | null;
  items: { text: string; category: ItemCategory; designation: string | null }[];
  conduct: ReportConduct | LegalConduct;
  stage: Stage;
  attribution: Attribution;
  date: DaySpan | null;
  quotes: Span[];
  spans: RoleSpan[];
  /** Null where nothing was read: the report came as such. */
  confidence: number | null;
  extractorVersion: string;
  superseded?: { at: string; revision: number } | null;
}

export interface Article {
  id: string;
  title: string;
  url: string | null;
  sourceName: string | null;
  publishedAt: string | null;
  fetchedAt: string;
  /** The title is its first line. */
  text: string;
  language: string | null;
}

export interface AlertFinding extends Finding {
  reportId: string;
  catalogueVersion: string;
}

export interface HistoryEntry {
  at: string;
  who: string;
  what: string;
  detail: Record<string, unknown> | null;
  /** The version of the alert that this led to; null where it changed nothing of it. */
  version?: number | null;
}

/** One article that tells a story. */
export interface StoryPrint {
  articleId: string;
  title: string;
  url: string | null;
  sourceName: string;
  outlet: string;
  agency: string | null;
  toldAt: string;
  isSuperseded: boolean;
}

export interface Story {
  id: string | null;
  /** The agency that it credits, or the outlet that told it first. */
  origin: string;
  prints: StoryPrint[];
}

export interface IncidentDecision {
  id: string;
  kind: 'merge' | 'split' | 'undo';
  undoneBy: string | null;
  who: string;
  why: string;
  at: string;
  alert: { id: string; number: number };
  other: { id: string; number: number };
}

export interface AlertDetail extends AlertSummary {
  state: AlertState;
  links: AlertLink[];
  /** What can be done to its state. */
  moves: Move[];
  /** Whether a second person has to agree to a closing. */
  closing: 'alone' | 'with-approval';
  isWatched: boolean;
  stories?: Story[];
  decisions?: IncidentDecision[];
  mergedInto?: { id: string; number: number } | null;
  /** Reports that their article's text tells no more. */
  supersededReports?: number;
  supportedLevel?: Level | null;
  disclaimer: string;
  reports: Report[];
  findings: AlertFinding[];
  articles: Article[];
  history: HistoryEntry[];
}

/** The answer for one supplier and one recipient of a report. */
export interface PairAssessment extends Assessment {
  supplier: string | null;
  recipient: string | null;
}

/** What one article told, and what the law says of it. */
export interface ArticleReading {
  article: Article;
  outcome: 'read' | 'language-not-supported' | 'no-text';
  reports: (Report & { assessments: PairAssessment[] })[];
  alerts: AlertSummary[];
}

export interface NewArticle {
  title?: string;
  text: string;
  url?: string;
  published?: string;
}

/** What a source is read as; the bundled sample is a file, and nobody adds one. */
export type SourceKind = 'feed' | 'sitemap' | 'page' | 'folder' | 'gdelt' | 'file';

export interface Source {
  id: string;
  name: string;
  /** Of a folder `folder:` and its path below the watched folder. */
  url: string;
  kind: SourceKind;
  /** Whose it is; null for everybody's. */
  team: TeamName | null;
  /** What its kind needs beside the address: of a page for example `linkSelector`. */
  settings: Record<string, unknown>;
  language: string | null;
  enabled: boolean;
  intervalMinutes: number;
  lastSuccessAt: string | null;
  lastError: string | null;
  nextScanAt: string | null;
  itemsSeen: number;
  /** Set when it failed for so long that it is left alone until it is switched on again. */
  pausedAt: string | null;
  pausedReason: string | null;
}

export interface NewSource {
  name: string;
  url: string;
  kind: SourceKind;
  settings: Record<string, unknown>;
  language?: string;
  intervalMinutes: number;
  team?: string | null;
}

export interface ApiKey {
  id: string;
  name: string;
  /** The first characters, by which its owner knows it again. */
  prefix: string;
  role: string;
  /** Narrows what the role may; null narrows nothing. */
  scopes: string[] | null;
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
}

export interface NewApiKey {
  name: string;
  role: string;
  scopes?: string[];
  expiresInDays?: number;
}

/** Something that a key can be let do, and the roles that may. */
export interface Scope {
  scope: string;
  roles: string[];
}

export interface Overview {
  alerts: { new: number; byLevel: Record<Level, number> };
  articles: number;
  sources: { enabled: number; failing: number };
  webhooks: { active: number; failing: number; disabled: number };
  versions: { catalogue: string; extractor: string; product: string };
}
