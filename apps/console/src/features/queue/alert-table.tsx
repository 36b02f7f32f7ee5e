import { useEffect, useRef } from 'react';
import type { AlertFilters } from '../../api/alerts.js';
import type { AlertSummary } from '../../api/contract.js';
import { useShortcuts } from '../../app/shortcuts.js';
import { useWords } from '../../words/words.js';
import { AlertRow } from './alert-row.js';
import { lastOpened } from './last-opened.js';
import style from './queue.module.css';

const COLUMNS = ['level', 'report', 'regime', 'stage', 'sources', 'age'] as const;

function rowLinks(table: HTMLElement | null): HTMLElement[] {
  return [...(table?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
}

/** Moves the focus by rows; from outside the list it goes to the first. */
function move(table: HTMLElement | null, step: 1 | -1): void {
  const links = rowLinks(table);
  const place = links.findIndex((link) => link === document.activeElement);
  const next = place === -1 ? links[0] : links[place + step];
  next?.focus();
  next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

export function AlertTable({ alerts, filters }: { alerts: AlertSummary[]; filters: AlertFilters }) {
  const { queue } = useWords();
  const table = useRef<HTMLTableElement>(null);
  useShortcuts({ j: () => move(table.current, 1), k: () => move(table.current, -1) });
  useEffect(() => {
    const before = lastOpened.take();
    rowLinks(table.current)
      .find((link) => link.dataset.row === before)
      ?.focus();
  }, []);
  return (
    <table className={style.list} role="table" aria-label={queue.title} ref={table}>
      <thead role="rowgroup">
        <tr className={`${style.row} ${style.head}`} role="row">
          {COLUMNS.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {queue.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} filters={filters} />
        ))}
      </tbody>
    </table>
  );
}
