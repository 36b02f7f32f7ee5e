import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AlertFilters } from '../../api/alerts.js';
import { LEVELS } from '../../api/contract.js';
import { overviewQuery } from '../../api/overview.js';
import { LevelShape } from '../../design/shapes.js';
import { useWords } from '../../words/words.js';
import style from './queue.module.css';

/** The level filter, with how many alerts stand under each. */
export function LevelTabs({ filters }: { filters: AlertFilters }) {
  const { queue, law } = useWords();
  const { data } = useQuery(overviewQuery);
  const counts = data?.alerts.byLevel;
  const total = counts === undefined ? undefined : LEVELS.reduce((sum, level) => sum + counts[level], 0);
  return (
    <nav className={style.levels} aria-label={queue.levels}>
      <Link
        to="/alerts"
        search={{ ...filters, level: undefined }}
        activeOptions={{ explicitUndefined: true }}
        aria-current={filters.level ? undefined : 'true'}
      >
        {queue.anyLevel} <span className={style.tally}>{total}</span>
      </Link>
      {LEVELS.map((level) => (
        <Link
          key={level}
          to="/alerts"
          search={{ ...filters, level }}
          className={style[level]}
          aria-current={filters.level === level ? 'true' : undefined}
        >
          <LevelShape level={level} />
          {law.level[level].name} <span className={style.tally}>{counts?.[level]}</span>
        </Link>
      ))}
    </nav>
  );
}
