import type { Evaluation, Figures } from './evaluation/index.js';
import { errorLines } from './evaluation-errors.js';
import type { EvaluationForm } from './evaluation-errors.js';
import type { Reader } from './reader.js';

const NAME = 30;

/** The evaluation as a page for a terminal. */
export function evaluationPage(evaluation: Evaluation, versions: Reader['versions'], form: EvaluationForm): string {
  const { alerts, events, roles, stages, conducts, regimes } = evaluation;
  const section = (title: string, content: string[]) => ['', form.paint('strong', title), ...content];
  return [
    `${evaluation.articles} articles, extractor ${versions.extractor}, catalogue ${versions.catalogue}`,
    ...section('Alerts', [
      line('regime + recipient', alerts.regimeAndRecipient),
      line('... + supplier', alerts.withSupplier),
      line('strict: + supplier + level', alerts.strict),
    ]),
    ...section('Events', [
      line('parties, items, stage', events.withStage),
      line('without the stage', events.withoutStage),
      line('parties only', events.partiesOnly),
    ]),
    ...section('By role (events paired one to one)', lines(roles)),
    ...section('By stage', lines(stages)),
    ...section('By conduct', lines(conducts)),
    ...section('By level of the alerts due', levelLines(evaluation.levels)),
    ...section('By regime (regime + recipient)', lines(regimes)),
    ...section('By category', categoryLines(evaluation.categories)),
    ...section('By language', languageLines(evaluation.languages)),
    ...section('Confidence (right: parties and items agree with a label)', calibrationLines(evaluation.calibration)),
    ...errorLines(evaluation.errors, form),
  ].join('\n');
}

function lines(figures: Record<string, Figures>): string[] {
  return Object.entries(figures).map(([name, counted]) => line(name, counted));
}

function line(name: string, { precision, recall, f1, gold, goldFound, predicted, predictedRight }: Figures): string {
  const ratios = `P ${ratio(precision)}  R ${ratio(recall)}  F1 ${ratio(f1)}`;
  return `  ${name.padEnd(NAME)} ${ratios}   found ${goldFound}/${gold}, right ${predictedRight}/${predicted}`;
}

function ratio(value: number | null): string {
  return (value === null ? '-' : value.toFixed(3)).padStart(5);
}

function levelLines(levels: Evaluation['levels']): string[] {
  return Object.entries(levels).map(
    ([level, { gold, found, sameLevel }]) =>
      `  ${level.padEnd(NAME)} found ${found}/${gold}, with this level ${sameLevel}`,
  );
}

function categoryLines(categories: Evaluation['categories']): string[] {
  return Object.entries(categories).map(([category, { articles, silent }]) => {
    const words = category === 'alert' ? `alerted ${articles - silent}/${articles}` : `silent ${silent}/${articles}`;
    const share = (category === 'alert' ? articles - silent : silent) / articles;
    return `  ${category.padEnd(NAME)} ${ratio(share)}  ${words}`;
  });
}

function languageLines(languages: Evaluation['languages']): string[] {
  return Object.entries(languages).flatMap(([language, { articles, alerts, events }]) => [
    line(`${language}: alerts (${articles} articles)`, alerts),
    line(`${language}: events without stage`, events),
  ]);
}

function calibrationLines(bins: Evaluation['calibration']): string[] {
  const head = `  ${'confidence'.padEnd(12)}${'reports'.padStart(8)}${'claimed'.padStart(9)}${'right'.padStart(8)}${'with stage'.padStart(12)}`;
  return [
    head,
    ...bins.map(
      ({ from, to, reports, meanConfidence, share, rightWithStage }) =>
        `  ${`${from.toFixed(1)}-${to.toFixed(1)}`.padEnd(12)}${String(reports).padStart(8)}${meanConfidence.toFixed(3).padStart(9)}` +
        `${share.toFixed(3).padStart(8)}${(rightWithStage / reports).toFixed(3).padStart(12)}`,
    ),
  ];
}
