import type { PredictedAlert, PredictedEvent } from '../prediction.js';
import type { Agreement } from './agreement.js';
import type { Answer } from './answer.js';
import { Calibration } from './calibration.js';
import type { CalibrationBin, ReportOfConfidence } from './calibration.js';
import { ErrorList } from './error-list.js';
import type { Errors } from './error-list.js';
import type { GoldAlert, GoldArticle, GoldEvent } from './gold.js';
import { RoleFigures } from './role-figures.js';
import { count, emptyTally, figuresOf, Tallies } from './tally.js';
import type { Figures } from './tally.js';

export interface Evaluation {
  articles: number;
  alerts: Record<'regimeAndRecipient' | 'withSupplier' | 'strict', Figures>;
  events: Record<'withStage' | 'withoutStage' | 'partiesOnly', Figures>;
  roles: Record<string, Figures>;
  stages: Record<string, Figures>;
  conducts: Record<string, Figures>;
  levels: Record<string, { gold: number; found: number; sameLevel: number }>;
  regimes: Record<string, Figures>;
  /** Articles of each category, and on how many of them no alert was raised. */
  categories: Record<string, { articles: number; silent: number }>;
  languages: Record<string, { articles: number; alerts: Figures; events: Figures }>;
  calibration: CalibrationBin[];
  errors: Errors;
}

/** Holds answers against the labels of people, article by article, and sums up. */
export class Scorer {
  private readonly alerts = { regimeAndRecipient: emptyTally(), withSupplier: emptyTally(), strict: emptyTally() };
  private readonly events = { withStage: emptyTally(), withoutStage: emptyTally(), partiesOnly: emptyTally() };
  private readonly roles: RoleFigures;
  private readonly calibration: Calibration;
  private readonly errorList: ErrorList;
  private readonly regimes = new Tallies();
  private readonly languageAlerts = new Tallies();
  private readonly languageEvents = new Tallies();
  private readonly languageArticles = new Map<string, number>();
  private readonly levels: Evaluation['levels'] = {};
  private readonly categories: Evaluation['categories'] = {};
  private articles = 0;

  constructor(private readonly agreement: Agreement) {
    this.roles = new RoleFigures(agreement);
    this.calibration = new Calibration(agreement);
    this.errorList = new ErrorList(agreement);
  }

  /** `language` is the one the article was read in. */
  add(article: GoldArticle, answer: Answer, language: string): void {
    this.articles += 1;
    this.languageArticles.set(language, (this.languageArticles.get(language) ?? 0) + 1);
    const category = (this.categories[article.category] ??= { articles: 0, silent: 0 });
    category.articles += 1;
    if (answer.alerts.length === 0) category.silent += 1;
    this.addAlerts(article, answer.alerts, language);
    this.addEvents(article.events, answer.events, language);
    this.errorList.add(article, answer);
  }

  result(): Evaluation {
    const languages = [...this.languageArticles].map(([language, articles]) => {
      const alerts = figuresOf(this.languageAlerts.of(language));
      return [language, { articles, alerts, events: figuresOf(this.languageEvents.of(language)) }] as const;
    });
    return {
      articles: this.articles,
      alerts: {
        regimeAndRecipient: figuresOf(this.alerts.regimeAndRecipient),
        withSupplier: figuresOf(this.alerts.withSupplier),
        strict: figuresOf(this.alerts.strict),
      },
      events: {
        withStage: figuresOf(this.events.withStage),
        withoutStage: figuresOf(this.events.withoutStage),
        partiesOnly: figuresOf(this.events.partiesOnly),
      },
      roles: this.roles.roles.figures(),
      stages: this.roles.stages.figures(),
      conducts: this.roles.conducts.figures(),
      levels: this.levels,
      regimes: this.regimes.figures(),
      categories: this.categories,
      languages: Object.fromEntries(languages),
      calibration: this.calibration.table(),
      errors: this.errorList.errors,
    };
  }

  /** Answers that say the same once more count once: one for each regime and recipient, and supplier, and level. */
  private addAlerts({ expected }: GoldArticle, alerts: readonly PredictedAlert[], language: string): void {
    const { agreement } = this;
    const { names } = agreement;
    const lenient = (alert: PredictedAlert) => `${agreement.regime(alert)}|${names.key(alert.recipient)}`;
    const supplied = (alert: PredictedAlert) => `${lenient(alert)}|${names.key(alert.supplier)}`;
    const once = distinct(alerts, lenient);
    const agrees = agreement.regimeAndRecipient.bind(agreement);
    count(this.alerts.regimeAndRecipient, expected, once, agrees);
    count(this.languageAlerts.of(language), expected, once, agrees);
    count(this.alerts.withSupplier, expected, distinct(alerts, supplied), agreement.withSupplier.bind(agreement));
    const levelled = distinct(alerts, (alert) => `${supplied(alert)}|${alert.level}`);
    count(this.alerts.strict, expected, levelled, agreement.strict.bind(agreement));
    for (const label of expected) this.addLevel(label, alerts);
    this.addRegimes(expected, once);
  }

  private addLevel(label: GoldAlert, alerts: readonly PredictedAlert[]): void {
    const found = alerts.filter((alert) => this.agreement.regimeAndRecipient(label, alert));
    const level = (this.levels[label.level] ??= { gold: 0, found: 0, sameLevel: 0 });
    level.gold += 1;
    if (found.length > 0) level.found += 1;
    if (found.some((alert) => alert.level === label.level)) level.sameLevel += 1;
  }

  /** A label counts for its own regime, an answer for the one that it names. */
  private addRegimes(expected: readonly GoldAlert[], alerts: readonly PredictedAlert[]): void {
    const { agreement } = this;
    for (const label of expected) {
      const regime = this.regimes.of(agreement.regime(label));
      regime.gold += 1;
      if (alerts.some((alert) => agreement.regimeAndRecipient(label, alert))) regime.goldFound += 1;
    }
    for (const alert of alerts) {
      const regime = this.regimes.of(agreement.regime(alert));
      regime.predicted += 1;
      if (expected.some((label) => agreement.regimeAndRecipient(label, alert))) regime.predictedRight += 1;
    }
  }

  private addEvents(labels: readonly GoldEvent[], events: readonly ReportOfConfidence[], language: string): void {
    const { agreement } = this;
    const pooled = this.pooled(events);
    count(this.events.withStage, labels, this.pooled(events, 'by stage'), agreement.withStage.bind(agreement));
    count(this.events.withoutStage, labels, pooled, agreement.withoutStage.bind(agreement));
    count(this.events.partiesOnly, labels, pooled, agreement.parties.bind(agreement));
    count(this.languageEvents.of(language), labels, pooled, agreement.withoutStage.bind(agreement));
    this.roles.add(labels, events);
    this.calibration.add(labels, events);
  }

  /** One event for each pair of parties (and stage), with the goods of all: how finely a reader splits does not count. */
  private pooled(events: readonly PredictedEvent[], byStage?: 'by stage'): PredictedEvent[] {
    const { names } = this.agreement;
    const byParties = new Map<string, PredictedEvent>();
    for (const event of events) {
      const key = [names.key(event.supplier), names.key(event.recipient), byStage ? event.stage : ''].join('|');
      const before = byParties.get(key);
      byParties.set(key, before ? { ...before, items: [...new Set([...before.items, ...event.items])] } : event);
    }
    return [...byParties.values()];
  }
}

function distinct<T>(values: readonly T[], key: (value: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const value of values) if (!byKey.has(key(value))) byKey.set(key(value), value);
  return [...byKey.values()];
}
