import { Button, Progress } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ImportProblem, SourceImport } from '../../api/source-intake-contract.js';
import { importProblemsQuery } from '../../api/source-intake.js';
import { Age } from '../../design/age.js';
import { Loading, Notice, ProblemNotice } from '../../design/notices.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';
import style from './intake.module.css';

function ProblemTable({ problems }: { problems: readonly ImportProblem[] }) {
  const { sourceLists: words } = useWords();
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={words.problems}>
        <thead>
          <tr>
            <th scope="col">{words.columns.line}</th>
            <th scope="col">{words.columns.entry}</th>
            <th scope="col">{words.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={problem.row}>
              <td className={table.line}>{words.line(problem.line)}</td>
              <th scope="row" className={table.wide}>
                {problem.name === '' ? words.unnamed : problem.name}
                <span className={table.sub}>{problem.url}</span>
              </th>
              <td className={table.wide}>
                <b>{words.outcome[problem.outcome]}.</b> {problem.message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Problems({ importId }: { importId: string }) {
  const { sourceLists: words } = useWords();
  const query = useInfiniteQuery(importProblemsQuery(importId));
  if (query.data === undefined)
    return query.isError ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
  return (
    <section>
      <h3 className={style.heading}>{words.problems}</h3>
      <ProblemTable problems={query.data.pages.flatMap(({ items }) => items)} />
      {query.hasNextPage && (
        <p className={style.more}>
          <Button
            size="compact-sm"
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {words.more}
          </Button>
        </p>
      )}
    </section>
  );
}

function UnderWay({ list: { done, entries } }: { list: SourceImport }) {
  const { sourceLists: words } = useWords();
  return (
    <section>
      <h2 className={style.heading}>{words.underWay}</h2>
      <p>{words.underWayDetail}</p>
      <Progress value={(100 * done) / entries} aria-label={words.underWay} />
      <p className={style.note}>{words.progress(done, entries)}</p>
    </section>
  );
}

/** How far an import has come, and in the end how many were added and every entry that was not, with the reason. */
export function ImportResult({ list }: { list: SourceImport }) {
  const { sourceLists: words } = useWords();
  if (list.finishedAt === null) return <UnderWay list={list} />;
  const isWhole = list.state === 'done';
  return (
    <>
      <Notice
        title={isWhole ? words.added(list.added) : words.brokenOff}
        tone={isWhole && list.invalid === 0 ? 'good' : undefined}
      >
        {list.message !== null && <p>{list.message}</p>}
        <p>{words.counts(list.entries, list.duplicates, list.invalid)}</p>
        {list.remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
        <p className={style.note}>
          {words.askedBy(list.askedBy)} <Age at={list.askedAt} />
        </p>
      </Notice>
      {list.duplicates + list.invalid > 0 && <Problems key={list.id} importId={list.id} />}
    </>
  );
}
