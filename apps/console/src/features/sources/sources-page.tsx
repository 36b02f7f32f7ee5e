import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, type RefObject } from 'react';
import { sourcesQuery } from '../../api/sources.js';
import { EmptyState } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import { QueryView } from '../../design/query-view.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';
import { AddSource } from './add-source.js';
import style from './intake.module.css';
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

export function SourcesPage() {
  const { sources } = useWords();
  const add = useRef<HTMLDetailsElement>(null);
  const lists = useRef<HTMLDetailsElement>(null);
  const query = useQuery(sourcesQuery);
  return (
    <>
      <PageHeading title={sources.title} lead={sources.lead} />
      <AddSource panel={add} />
      <SourceLists panel={lists} />
      <QueryView query={query}>
        {(list) =>
          list.length === 0 ? (
            <NoSource add={add} lists={lists} />
          ) : (
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
          )
        }
      </QueryView>
    </>
  );
}
