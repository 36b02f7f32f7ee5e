import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { AlertSummary } from '../../api/contract.js';
import type { RowResult } from '../../api/triage-contract.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { Parties } from '../../design/parties.js';
import { useWords } from '../../words/words.js';
import style from './queue.module.css';
import type { Bulk, BulkOutcome } from './use-bulk.js';

function useResultWords(isUndone: boolean) {
  const { row } = useWords().triage.bulk;
  return (result: RowResult): string => {
    switch (result.outcome) {
      case 'done':
        if (isUndone) return row.undone;
        return result.desk.state.kind === 'awaiting-approval' ? row.asked : row.done;
      case 'changed':
        return row.changed(result.changes.at(-1)?.who ?? row.somebody);
      case 'refused':
        return row.refused(result.detail);
      default:
        return row[result.outcome];
    }
  };
}

function Row({ result, alert, isUndone }: { result: RowResult; alert: AlertSummary | undefined; isUndone: boolean }) {
  const wordsOf = useResultWords(isUndone);
  return (
    <li data-outcome={result.outcome}>
      {alert !== undefined && (
        <Link to="/alerts/$alertId" params={{ alertId: alert.id }}>
          #{alert.number} <Parties suppliers={alert.suppliers} recipients={alert.recipients} conduct={alert.conduct} />
        </Link>
      )}{' '}
      <span>{wordsOf(result)}</span>
    </li>
  );
}

const isNotDone = ({ outcome }: RowResult) => outcome !== 'done';

/** What came of it for each alert; those that it was not done to come first, for they are left to do. */
export function BulkResult({ bulk, outcome }: { bulk: Bulk; outcome: BulkOutcome }) {
  const { triage, common } = useWords();
  const { alerts, acted, isUndone } = outcome;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [acted]);
  const byId = new Map(alerts.map((alert) => [alert.id, alert]));
  const failed = acted.results.filter(isNotDone);
  const done = acted.results.length - failed.length;
  const title = isUndone ? triage.bulk.undoneTitle : triage.bulk.resultTitle;
  const rows = [...failed, ...acted.results.filter((result) => !isNotDone(result))];
  return (
    <section className={style.result} aria-labelledby="result-heading">
      <div className={style.resultHead}>
        <h2 id="result-heading" ref={heading} tabIndex={-1}>
          {title(done, acted.results.length)}
        </h2>
        <div className={page.actions}>
          {!isUndone && done > 0 && (
            <Button size="xs" variant="default" loading={bulk.undo.isPending} onClick={() => bulk.undo.mutate(outcome)}>
              {triage.bulk.undo}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={bulk.dismiss}>
            {common.close}
          </Button>
        </div>
      </div>
      {bulk.undo.error !== null && <ProblemNotice problem={bulk.undo.error} />}
      <details open={failed.length > 0}>
        <summary>{triage.bulk.results}</summary>
        <ul>
          {rows.map((result) => (
            <Row key={result.id} result={result} alert={byId.get(result.id)} isUndone={isUndone} />
          ))}
        </ul>
      </details>
    </section>
  );
}
