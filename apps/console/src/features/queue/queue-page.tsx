import { Button } from '@mantine/core';
import { useInfiniteQuery, useQueryClient, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { alertsQuery, type AlertFilters } from '../../api/alerts.js';
import type { AlertSummary } from '../../api/contract.js';
import { overviewQuery } from '../../api/overview.js';
import { useShortcuts } from '../../app/shortcuts.js';
import { EmptyState, Loading, ProblemNotice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import { useWords } from '../../words/words.js';
import { AlertTable } from './alert-table.js';
import { FilterBar } from './filter-bar.js';
import { isFiltered } from './filters.js';
import { lastOpened } from './last-opened.js';
import { LevelTabs } from './level-tabs.js';
import style from './queue.module.css';
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

function Results({ query, filters }: { query: AlertsResult; filters: AlertFilters }) {
  const { common } = useWords();
  if (query.data === undefined) {
    return query.isError ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
  }
  const alerts = query.data.pages.flatMap((page) => page.items);
  if (alerts.length === 0) return <Empty filters={filters} />;
  return (
    <>
      <AlertTable alerts={alerts} filters={filters} key={JSON.stringify(filters)} />
      <div className={style.more}>
        {query.hasNextPage ? (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {common.loadMore}
          </Button>
        ) : (
          <span />
        )}
        <KeyHint />
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
        onChange={(search) => void navigate({ to: '/alerts', search, replace: true })}
      />
      <Fresh firstPage={query.data?.pages[0]} />
      <Results query={query} filters={filters} />
    </>
  );
}
