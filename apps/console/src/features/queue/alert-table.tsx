import { useEffect, useRef, type RefObject } from 'react';
import type { AlertFilters } from '../../api/alerts.js';
import type { AlertSummary } from '../../api/contract.js';
import { useShortcuts } from '../../app/shortcuts.js';
import { useWords } from '../../words/words.js';
import { AlertRow } from './alert-row.js';
import { lastOpened } from './last-opened.js';
import style from './queue.module.css';
import type { Choosing } from './use-choosing.js';

const COLUMNS = ['level', 'report', 'regime', 'status', 'sources', 'due'] as const;

function rowLinks(table: HTMLElement | null): HTMLElement[] {
  return [...(table?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
}

/** The row that holds the focus, by its link or its box. */
function placeOf(links: readonly HTMLElement[]): number {
  const row = document.activeElement?.closest('tr');
  return links.findIndex((link) => row !== null && row !== undefined && link.closest('tr') === row);
}

/** Moves the focus by rows; from outside the list it goes to the first. */
function move(table: HTMLElement | null, step: 1 | -1): void {
  const links = rowLinks(table);
  const place = placeOf(links);
  const next = place === -1 ? links[0] : links[place + step];
  next?.focus();
  next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

/** The alert of the row that holds the focus. */
export function focusedAlert(table: HTMLElement | null): string | null {
  const links = rowLinks(table);
  return links[placeOf(links)]?.dataset.row ?? null;
}

interface AlertTableProps {
  alerts: AlertSummary[];
  filters: AlertFilters;
  /** Null for whoever may only read. */
  choosing: Choosing | null;
  readerId: string | undefined;
  table: RefObject<HTMLTableElement | null>;
}

function HeadBox({ alerts, choosing }: { alerts: AlertSummary[]; choosing: Choosing | null }) {
  const { triage } = useWords();
  const box = useRef<HTMLInputElement>(null);
  const count = alerts.filter(({ id }) => choosing?.selection.chosen.has(id)).length;
  const isAll = alerts.length > 0 && count === alerts.length;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = count > 0 && !isAll;
  }, [count, isAll]);
  if (choosing === null) return null;
  return (
    <label className={style.choice}>
      <input
        ref={box}
        type="checkbox"
        checked={isAll}
        aria-label={triage.bulk.selectShown}
        onChange={() => choosing.choose(isAll ? [] : alerts)}
      />
    </label>
  );
}

export function AlertTable({ alerts, filters, choosing, readerId, table }: AlertTableProps) {
  const { queue, triage } = useWords();
  useShortcuts({ j: () => move(table.current, 1), k: () => move(table.current, -1) });
  useEffect(() => {
    const before = lastOpened.take();
    rowLinks(table.current)
      .find((link) => link.dataset.row === before)
      ?.focus();
  }, [table]);
  return (
    <table className={style.list} role="table" aria-label={queue.title} ref={table}>
      <thead role="rowgroup">
        <tr className={`${style.row} ${style.head}`} role="row">
          <td className={style.pick} role="cell" aria-label={triage.bulk.selectShown}>
            <HeadBox alerts={alerts} choosing={choosing} />
          </td>
          {COLUMNS.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {queue.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {alerts.map((alert) => (
          <AlertRow
            key={alert.id}
            alert={alert}
            filters={filters}
            isChosen={choosing?.selection.chosen.has(alert.id) ?? false}
            isMine={alert.assignee !== null && alert.assignee.id === readerId}
            onChoose={choosing?.pick}
          />
        ))}
      </tbody>
    </table>
  );
}
