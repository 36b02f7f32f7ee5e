import type { PredictedAlert } from '../prediction.js';
import type { Agreement } from './agreement.js';
import type { GoldArticle, GoldEvent } from './gold.js';
import type { Answer } from './answer.js';

export interface ArticleOfError {
  id: string;
  title: string | null;
  /** How the text starts. */
  start: string;
}

export type AlertError = ArticleOfError & { wrong: 'missed' | 'not due'; category: string } & PredictedAlert;
export type EventError = ArticleOfError & { wrong: 'missed' | 'unfounded' } & Omit<GoldEvent, 'kind'> & {
    kind: string;
  };

export interface Errors {
  alerts: AlertError[];
  /** Parties and goods compared; the stage is told by the figures. */
  events: EventError[];
}

const START_CHARS = 160;

/** Lists what went wrong, with enough of the article to know it again. */
export class ErrorList {
  readonly errors: Errors = { alerts: [], events: [] };

  constructor(private readonly agreement: Agreement) {}

  add(article: GoldArticle, { alerts, events }: Answer): void {
    const { agreement } = this;
    const { expected, category } = article;
    const at = articleOf(article);
    for (const label of expected)
      if (!alerts.some((alert) => agreement.regimeAndRecipient(label, alert)))
        this.errors.alerts.push({ ...at, category, wrong: 'missed', ...alertPart(label) });
    for (const alert of alerts)
      if (!expected.some((label) => agreement.regimeAndRecipient(label, alert)))
        this.errors.alerts.push({ ...at, category, wrong: 'not due', ...alertPart(alert) });
    for (const label of article.events)
      if (!events.some((event) => agreement.withoutStage(label, event)))
        this.errors.events.push({ ...at, wrong: 'missed', ...eventPart(label) });
    for (const event of events)
      if (!article.events.some((label) => agreement.withoutStage(label, event)))
        this.errors.events.push({ ...at, wrong: 'unfounded', ...eventPart(event) });
  }
}

function articleOf({ id, title, text }: GoldArticle): ArticleOfError {
  const words = text
    .slice(0, 2 * START_CHARS)
    .replace(/\s+/gu, ' ')
    .trim();
  return { id, title, start: words.length > START_CHARS ? `${words.slice(0, START_CHARS)}…` : words };
}

const alertPart = ({ supplier, recipient, regime, level }: PredictedAlert): PredictedAlert => ({
  supplier,
  recipient,
  regime,
  level,
});

const eventPart = ({ supplier, recipient, kind, items, stage }: GoldEvent): GoldEvent => ({
  supplier,
  recipient,
  kind,
  items,
  stage,
});
