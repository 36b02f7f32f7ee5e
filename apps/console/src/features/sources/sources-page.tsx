import { useQuery } from '@tanstack/react-query';
import { sourcesQuery } from '../../api/sources.js';
import { EmptyState } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import { QueryView } from '../../design/query-view.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';
import { AddSource } from './add-source.js';
import { SourceRow } from './source-row.js';

export function SourcesPage() {
  const { sources } = useWords();
  const query = useQuery(sourcesQuery);
  return (
    <>
      <PageHeading title={sources.title} lead={sources.lead} />
      <AddSource />
      <QueryView query={query}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={sources.emptyTitle}>
              <p>{sources.emptyDetail}</p>
            </EmptyState>
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
