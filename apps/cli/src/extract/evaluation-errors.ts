import type { Paint } from '../terminal/paint.js';
import type { AlertError, ArticleOfError, Errors, EventError } from './evaluation/error-list.js';

export interface EvaluationForm {
  /** How many errors of each kind are listed. */
  errors: number;
  width: number;
  paint: Paint;
}

/** The errors as lines for a terminal, the alerts first. */
export function errorLines(
  { alerts, events }: Errors,
  { errors, paint }: Pick<EvaluationForm, 'errors' | 'paint'>,
): string[] {
  if (errors === 0) return [];
  const list = (title: string, lines: string[][]): string[] => {
    const shown = lines.slice(0, errors).flat();
    const rest = lines.length > errors ? `, the first ${errors}` : '';
    return lines.length === 0 ? [] : ['', paint('strong', `${title} (${lines.length}${rest})`), ...shown];
  };
  const start = (article: ArticleOfError) => paint('quiet', `      ${article.start}`);
  return [
    ...list(
      'Alerts that went wrong',
      alerts.map((error) => [alertLine(error), start(error)]),
    ),
    ...list(
      'Events that went wrong',
      events.map((error) => [eventLine(error), start(error)]),
    ),
  ];
}

function alertLine({ id, wrong, category, regime, level, supplier, recipient }: AlertError): string {
  return `  ${id}  ${wrong} (${category}): ${regime} ${level}, ${sides(supplier, recipient)}`;
}

function eventLine({ id, wrong, kind, stage, items, supplier, recipient }: EventError): string {
  return `  ${id}  ${wrong}: ${kind} ${stage}, ${sides(supplier, recipient)}: ${items.join(', ')}`;
}

function sides(supplier: readonly string[], recipient: readonly string[]): string {
  return `${supplier.join(' + ') || '?'} → ${recipient.join(' + ') || '?'}`;
}
