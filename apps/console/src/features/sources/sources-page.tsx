import { Button } from '@mantine/core';
import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useRef, useState, type RefObject } from 'react';
import type { Source } from '../../api/contract.js';
import type { SourceFilter, SourcePage } from '../../api/source-contract.js';
import { sourcesQuery } from '../../api/sources.js';
import { EmptyState, Loading, ProblemNotice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';
import { AddSource } from './add-source.js';
import style from './intake.module.css';
import { SourceFilterBar } from './source-filter-bar.js';
import { SourceLists } from './source-lists.js';
import { SourceRow } from './source-row.js';

type Panel = RefObject<HTMLDetailsElement | null>;

function open({ current: panel }: Panel) {
  if (panel === null) return;
  panel.open = true;
  panel.querySelector('input')?.focus();
}

function NoSource({ add, lists }: { add: Panel; lists: Panel }) {
  const { sources } = useWords();
  return (
    <EmptyState title={sources.emptyTitle}>
      <p>{sources.emptyDetail}</p>
      <p className={style.begin}>
        <Button onClick={() => open(add)}>{sources.emptyAdd}</Button>
        <Button variant="default" onClick={() => open(lists)}>
          {sources.emptyImport}
        </Button>
      </p>
    </EmptyState>
  );
}

function SourceTable({ list }: { list: readonly Source[] }) {
  const { sources } = useWords();
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={sources.title}>
        <thead>
          <tr>
            <th scope="col">{sources.columns.source}</th>
            <th scope="col">{sources.columns.health}</th>
            <th scope="col">{sources.columns.every}</th>
            <th scope="col" className={table.number}>
              {sources.columns.items}
            </th>
            <th scope="col">{sources.columns.on}</th>
            <th scope="col" className={table.end}>
              {sources.columns.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Nothing({ filter, add, lists }: { filter: SourceFilter; add: Panel; lists: Panel }) {
  const { sources } = useWords();
  if (Object.keys(filter).length === 0) return <NoSource add={add} lists={lists} />;
  return (
    <EmptyState title={sources.noneTitle}>
      <p>{sources.noneDetail}</p>
    </EmptyState>
  );
}

type SourcesResult = UseInfiniteQueryResult<{ pages: SourcePage[] }>;

function Results({
  query,
  filter,
  add,
  lists,
}: {
  query: SourcesResult;
  filter: SourceFilter;
  add: Panel;
  lists: Panel;
}) {
  const { sources } = useWords();
  if (query.data === undefined)
    return query.isError ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
  const list = query.data.pages.flatMap(({ items }) => items);
  const total = query.data.pages.at(-1)?.total ?? 0;
  if (list.length === 0) return <Nothing filter={filter} add={add} lists={lists} />;
  return (
    <>
      <p className={style.note} role="status">
        {sources.shown(list.length, total)}
      </p>
      <SourceTable list={list} />
      {query.hasNextPage && (
        <p className={style.more}>
          <Button
            size="compact-sm"
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {sources.more}
          </Button>
        </p>
      )}
    </>
  );
}

export function SourcesPage() {
  const { sources } = useWords();
  const [filter, setFilter] = useState<SourceFilter>({});
  const add = useRef<HTMLDetailsElement>(null);
  const lists = useRef<HTMLDetailsElement>(null);
  const query = useInfiniteQuery(sourcesQuery(filter));
  return (
    <>
      <PageHeading title={sources.title} lead={sources.lead} />
      <AddSource panel={add} />
      <SourceLists panel={lists} />
      <SourceFilterBar onChange={setFilter} />
      <Results query={query} filter={filter} add={add} lists={lists} />
    </>
  );
}
