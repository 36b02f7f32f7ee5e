import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { unreadFilesQuery } from '../../api/sources.js';
import { Age } from '../../design/age.js';
import { ProblemNotice } from '../../design/notices.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';

/** What lies in a watched folder and could not be read, with what to do; nothing when there is none. */
export function UnreadFiles({ sourceId }: { sourceId: string }) {
  const { sourceHealth: words } = useWords();
  const query = useInfiniteQuery(unreadFilesQuery(sourceId));
  if (query.data === undefined)
    return query.isError ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : null;
  const files = query.data.pages.flatMap(({ items }) => items);
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{words.unreadFiles}</h2>
      <p>{words.unreadHint}</p>
      <div className={table.scroll}>
        <table className={table.table} aria-label={words.unreadFiles}>
          <thead>
            <tr>
              <th scope="col">{words.unreadColumns.file}</th>
              <th scope="col">{words.unreadColumns.why}</th>
              <th scope="col">{words.unreadColumns.at}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ path, problem, readAt }) => (
              <tr key={path}>
                <th scope="row" className={table.wide}>
                  {path}
                </th>
                <td className={table.wide}>{problem}</td>
                <td>
                  <Age at={readAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {query.hasNextPage && (
        <p>
          <Button
            size="compact-sm"
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {words.moreFiles}
          </Button>
        </p>
      )}
    </section>
  );
}
