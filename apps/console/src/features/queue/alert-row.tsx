import { Link } from '@tanstack/react-router';
import { memo, useRef } from 'react';
import type { AlertFilters } from '../../api/alerts.js';
import type { AlertSummary } from '../../api/contract.js';
import { Age, useNow } from '../../design/age.js';
import { LevelBadge } from '../../design/badges.js';
import { Parties } from '../../design/parties.js';
import { dayInWords, today } from '../../design/time.js';
import { useLanguage, useWords, wordFor } from '../../words/words.js';
import style from './queue.module.css';

const ITEMS_SHOWN = 2;

function Items({ items }: { items: readonly string[] }) {
  const { law, common } = useWords();
  if (items.length === 0) return <span className={style.items}>{law.noItem}</span>;
  const rest = items.length - ITEMS_SHOWN;
  return (
    <span className={style.items}>
      <bdi>{items.slice(0, ITEMS_SHOWN).join(', ')}</bdi>
      {rest > 0 && ` ${common.andOthers(rest)}`}
    </span>
  );
}

function Due({ alert }: { alert: AlertSummary }) {
  const { queue } = useWords();
  const language = useLanguage();
  const now = useNow();
  if (alert.status === 'closed') return null;
  const isLate = alert.due < today(now);
  const day = dayInWords(alert.due, language);
  return (
    <span className={isLate ? style.late : undefined} title={isLate ? queue.overdue : undefined}>
      <span className={style.dueWord}>{queue.dueOn(day)}</span>
      {isLate && <span className="visually-hidden"> {queue.overdue}</span>}
    </span>
  );
}

/** The address by which histories know a person is long; its first part tells colleagues apart. */
const shortName = (name: string): string => name.split('@', 1)[0] ?? name;

interface AlertRowProps {
  alert: AlertSummary;
  filters: AlertFilters;
  isChosen: boolean;
  isMine: boolean;
  /** Absent for whoever may only read. */
  onChoose: ((id: string, isRange: boolean) => void) | undefined;
}

function Choice({ alert, isChosen, onChoose }: AlertRowProps & { onChoose: (id: string, isRange: boolean) => void }) {
  const { triage } = useWords();
  const isRange = useRef(false);
  return (
    <label className={style.choice}>
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={triage.bulk.select(alert.number)}
        // A change does not tell of the shift key; the click before it does.
        onClick={(event) => {
          isRange.current = event.shiftKey;
        }}
        onChange={() => onChoose(alert.id, isRange.current)}
      />
    </label>
  );
}

/**
 * One alert of the list. The roles are said outright, because rows are laid out as grids and browsers then forget that
 * they are rows of a table.
 */
export const AlertRow = memo(function AlertRow(props: AlertRowProps) {
  const { alert, filters, isChosen, isMine, onChoose } = props;
  const { queue, law, triage } = useWords();
  const status = wordFor(law.status, alert.status);
  const { assignee } = alert;
  return (
    <tr className={style.row} role="row" data-chosen={isChosen ? '' : undefined}>
      <td className={style.pick} role="cell">
        {onChoose !== undefined && <Choice {...props} onChoose={onChoose} />}
      </td>
      <td className={`${style.small} ${style.level}`} role="cell">
        <LevelBadge level={alert.level} />
        <span className={style.second}>{wordFor(law.stage, alert.stage)}</span>
      </td>
      <th className={style.report} role="rowheader" scope="row">
        <p className={style.parties} data-new={alert.status === 'new' ? '' : undefined}>
          {alert.status === 'new' && <span className={style.new} aria-hidden="true" />}
          <Link to="/alerts/$alertId" params={{ alertId: alert.id }} search={filters} data-row={alert.id}>
            <Parties suppliers={alert.suppliers} recipients={alert.recipients} conduct={alert.conduct} />
          </Link>{' '}
          <Items items={alert.items} />
        </p>
        <p className={style.headline} dir="auto">
          {alert.headline}
        </p>
      </th>
      <td className={`${style.small} ${style.regime}`} role="cell" title={alert.regimeTitle}>
        {alert.regime}
        <span className={style.regimeTitle}>{alert.regimeTitle}</span>
      </td>
      <td className={`${style.small} ${style.state}`} role="cell">
        {status}
        <span className={style.second} title={assignee?.name}>
          {assignee === null ? queue.unassigned : isMine ? triage.you : <bdi>{shortName(assignee.name)}</bdi>}
        </span>
      </td>
      <td
        className={`${style.small} ${style.sources}`}
        role="cell"
        title={queue.sources(alert.sourceCount, alert.articleCount)}
      >
        {alert.sourceCount}
        <span className={style.unit}> {queue.sourcesUnit(alert.sourceCount)}</span>
      </td>
      <td className={`${style.small} ${style.age}`} role="cell">
        <Due alert={alert} />
        <span className={style.second}>
          <Age at={alert.raisedAt} />
        </span>
      </td>
    </tr>
  );
});
