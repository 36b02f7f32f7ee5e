import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { alertsQuery, type AlertFilters } from '../../api/alerts.js';
import type { AlertSummary, User } from '../../api/contract.js';
import { overviewQuery } from '../../api/overview.js';
import { sessionQuery } from '../../api/session.js';
import { useShortcuts } from '../../app/shortcuts.js';
import { EmptyState, Loading, ProblemNotice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import { useWords } from '../../words/words.js';
import { AlertTable, focusedAlert } from './alert-table.js';
import { BulkBar } from './bulk-bar.js';
import { BulkResult } from './bulk-result.js';
import { FilterBar } from './filter-bar.js';
import { isFiltered } from './filters.js';
import { lastOpened } from './last-opened.js';
import { LevelTabs } from './level-tabs.js';
import style from './queue.module.css';
import { useBulk, type Bulk } from './use-bulk.js';
import { useChoosing, type Choosing } from './use-choosing.js';
import { useFreshCount } from './use-fresh-count.js';

const route = getRouteApi('/console/alerts');

function Empty({ filters }: { filters: AlertFilters }) {
  const { queue } = useWords();
  if (isFiltered(filters)) {
    return (
      <EmptyState title={queue.noneTitle}>
        <p>{queue.noneDetail}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={queue.emptyTitle}>
      <p>{queue.emptyDetail}</p>
      <ul>
        <li>
          <Link to="/articles/new">{queue.emptyPaste}</Link>
        </li>
        <li>
          <Link to="/sources">{queue.emptySources}</Link>
        </li>
        <li>
          <Link to="/ask">{queue.emptyAsk}</Link>
        </li>
      </ul>
    </EmptyState>
  );
}

function KeyHint() {
  const { queue } = useWords();
  return (
    <p className={`${style.hint} screen-only`}>
      <span>
        <kbd>j</kbd> <kbd>k</kbd> {queue.hint.move}
      </span>
      <span>
        <kbd>Enter</kbd> {queue.hint.open}
      </span>
      <span>
        <kbd>x</kbd> {queue.hint.select}
      </span>
      <span>
        <kbd>/</kbd> {queue.hint.search}
      </span>
      <span>
        <kbd>?</kbd> {queue.hint.help}
      </span>
    </p>
  );
}

function Fresh({ firstPage }: { firstPage: object | undefined }) {
  const { queue } = useWords();
  const queryClient = useQueryClient();
  const fresh = useFreshCount(firstPage);
  const show = () => {
    void queryClient.invalidateQueries({ queryKey: ['alerts'] });
    void queryClient.invalidateQueries(overviewQuery);
  };
  return (
    <div role="status">
      {fresh > 0 && (
        <Button size="xs" variant="light" className={style.fresh} onClick={show}>
          {queue.fresh(fresh)}
        </Button>
      )}
    </div>
  );
}

type AlertsResult = UseInfiniteQueryResult<{ pages: { items: AlertSummary[]; total: number }[] }>;

interface ListProps {
  query: AlertsResult;
  alerts: AlertSummary[];
  filters: AlertFilters;
  user: User;
}

/** Keys act on what is chosen; with nothing chosen, on the row that holds the focus. */
function useBulkKeys(table: RefObject<HTMLTableElement | null>, choosing: Choosing, bulk: Bulk, user: User) {
  const chosen = (run: () => void) => () => {
    const focused = focusedAlert(table.current);
    if (choosing.selection.chosen.size === 0 && focused !== null) flushSync(() => choosing.pick(focused, false));
    else if (choosing.selection.chosen.size === 0) return;
    run();
  };
  const latest = useRef(bulk);
  useEffect(() => {
    latest.current = bulk;
  });
  const pick = (isRange: boolean) => () => {
    const focused = focusedAlert(table.current);
    if (focused !== null) choosing.pick(focused, isRange);
  };
  useShortcuts({
    x: pick(false),
    X: pick(true),
    a: chosen(() => latest.current.send.mutate({ action: { kind: 'assign', assignee: user.id }, why: '' })),
    e: chosen(() => latest.current.send.mutate({ action: { kind: 'start-review' }, why: '' })),
    c: chosen(() => latest.current.open('close')),
    s: chosen(() => latest.current.open('snooze')),
  });
}

/** The list for those who decide: what is chosen in it, what is done to that, and what came of it. */
function WorkingList({ query, alerts, filters, user }: ListProps) {
  const table = useRef<HTMLTableElement>(null);
  const choosing = useChoosing(alerts);
  const bulk = useBulk([...choosing.selection.chosen.values()], () => choosing.choose([]));
  useBulkKeys(table, choosing, bulk, user);
  const total = query.data?.pages[0]?.total ?? alerts.length;
  return (
    <>
      {bulk.outcome !== null && <BulkResult bulk={bulk} outcome={bulk.outcome} />}
      <BulkBar choosing={choosing} bulk={bulk} filters={filters} total={total} user={user} />
      {alerts.length === 0 ? (
        <Empty filters={filters} />
      ) : (
        <AlertTable alerts={alerts} filters={filters} choosing={choosing} readerId={user.id} table={table} />
      )}
    </>
  );
}

function ReadingList({ alerts, filters, user }: ListProps) {
  const table = useRef<HTMLTableElement>(null);
  if (alerts.length === 0) return <Empty filters={filters} />;
  return <AlertTable alerts={alerts} filters={filters} choosing={null} readerId={user.id} table={table} />;
}

function Results({ query, filters }: { query: AlertsResult; filters: AlertFilters }) {
  const { common } = useWords();
  const { data: user } = useQuery(sessionQuery);
  if (query.data === undefined) {
    return query.isError ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
  }
  const alerts = query.data.pages.flatMap((page) => page.items);
  if (user === undefined || user === null) return null;
  const List = user.permissions.includes('alerts:write') ? WorkingList : ReadingList;
  return (
    <>
      <List query={query} alerts={alerts} filters={filters} user={user} key={JSON.stringify(filters)} />
      <div className={style.more}>
        {query.hasNextPage ? (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {common.loadMore}
          </Button>
        ) : (
          <span />
        )}
        {alerts.length > 0 && <KeyHint />}
      </div>
    </>
  );
}

export function QueuePage() {
  const { queue } = useWords();
  const filters = route.useSearch();
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const [isReturning] = useState(lastOpened.isKept);
  const query = useInfiniteQuery(alertsQuery(filters));
  useShortcuts({ '/': () => search.current?.focus() });
  const shown = query.data?.pages.reduce((sum, page) => sum + page.items.length, 0);
  const total = query.data?.pages[0]?.total;
  return (
    <>
      <PageHeading
        title={queue.title}
        takesFocus={!isReturning}
        aside={<span role="status">{shown !== undefined && total !== undefined && queue.count(shown, total)}</span>}
      />
      <LevelTabs filters={filters} />
      <FilterBar
        filters={filters}
        searchRef={search}
        onChange={(wanted) => void navigate({ to: '/alerts', search: wanted, replace: true })}
      />
      <Fresh firstPage={query.data?.pages[0]} />
      <Results query={query} filters={filters} />
    </>
  );
}
