import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { AlertFilters } from '../../api/alerts.js';
import type { AlertSummary } from '../../api/contract.js';
import { Age } from '../../design/age.js';
import { LevelBadge } from '../../design/badges.js';
import { Parties } from '../../design/parties.js';
import { useWords, wordFor } from '../../words/words.js';
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

/**
 * One alert of the list. The roles are said outright, because rows are laid out as grids and browsers then forget that
 * they are rows of a table.
 */
export const AlertRow = memo(function AlertRow({ alert, filters }: { alert: AlertSummary; filters: AlertFilters }) {
  const { queue, law } = useWords();
  const status = wordFor(law.status, alert.status);
  return (
    <tr className={style.row} role="row">
      <td className={style.level} role="cell">
        <LevelBadge level={alert.level} />
      </td>
      <th className={style.report} role="rowheader" scope="row">
        <p className={style.parties} data-new={alert.status === 'new' ? '' : undefined}>
          {alert.status === 'new' && (
            <span className={style.new} title={status}>
              <span className="visually-hidden">{status}: </span>
            </span>
          )}
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
      <td className={`${style.small} ${style.stage}`} role="cell">
        {wordFor(law.stage, alert.stage)}
        {alert.status !== 'new' && alert.status !== 'open' && <span className={style.status}>{status}</span>}
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
        <Age at={alert.raisedAt} />
      </td>
    </tr>
  );
});
