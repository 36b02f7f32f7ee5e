import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { alertsQuery, type AlertFilters } from '../../api/alerts.js';
import { useShortcuts } from '../../app/shortcuts.js';
import { useWords } from '../../words/words.js';
import { lastOpened } from '../queue/last-opened.js';
import style from './alert.module.css';

/** The place of the alert in the list that it was opened from. */
function useNeighbours(alertId: string, filters: AlertFilters) {
  // As its reader saw it: an alert that leaves the filter by what is done here keeps its place until they go back.
  const query = useInfiniteQuery({
    ...alertsQuery(filters),
    staleTime: Infinity,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
  });
  const ids = query.data?.pages.flatMap((page) => page.items.map((item) => item.id)) ?? [];
  const place = ids.indexOf(alertId);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (place !== -1 && place === ids.length - 1 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [place, ids.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (place === -1) return null;
  return { place, total: query.data?.pages[0]?.total ?? ids.length, previous: ids[place - 1], next: ids[place + 1] };
}

export function AlertBar({ alertId, filters }: { alertId: string; filters: AlertFilters }) {
  const { alert } = useWords();
  const navigate = useNavigate();
  const neighbours = useNeighbours(alertId, filters);
  const open = (id: string | undefined) => {
    if (id !== undefined) void navigate({ to: '/alerts/$alertId', params: { alertId: id }, search: filters });
  };
  useEffect(() => lastOpened.keep(alertId), [alertId]);
  useShortcuts({
    j: () => open(neighbours?.next),
    k: () => open(neighbours?.previous),
    u: () => void navigate({ to: '/alerts', search: filters }),
  });
  const step = (id: string | undefined, name: string, sign: string) =>
    id !== undefined && (
      <Link to="/alerts/$alertId" params={{ alertId: id }} search={filters} aria-label={name} title={name}>
        {sign}
      </Link>
    );
  return (
    <nav className={style.bar} aria-label={alert.back}>
      <Link to="/alerts" search={filters}>
        {alert.back}
      </Link>
      {neighbours !== null && (
        <span className={style.step}>
          {step(neighbours.previous, alert.previous, '↑')}
          {alert.position(neighbours.place + 1, neighbours.total)}
          {step(neighbours.next, alert.next, '↓')}
        </span>
      )}
      <span className={style.end}>
        <a href="#reasons" className={style.jump}>
          {alert.jumpToFindings}
        </a>
        <button type="button" className={style.choice} onClick={() => window.print()}>
          {alert.print}
        </button>
      </span>
    </nav>
  );
}
