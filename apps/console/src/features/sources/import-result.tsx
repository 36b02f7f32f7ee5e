import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportProblem, ImportReport } from '../../api/source-intake-contract.js';
import { Notice } from '../../design/notices.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';
import style from './intake.module.css';

const AT_ONCE = 100;

/** What is invalid comes first: a duplicate needs nothing done. */
const byNeed = (problems: ImportProblem[]) => [
  ...problems.filter(({ outcome }) => outcome === 'invalid'),
  ...problems.filter(({ outcome }) => outcome === 'duplicate'),
];

function ProblemTable({ problems }: { problems: ImportProblem[] }) {
  const { sourceLists: words } = useWords();
  const [shown, setShown] = useState(AT_ONCE);
  const left = Math.min(AT_ONCE, problems.length - shown);
  return (
    <section>
      <h3 className={style.heading}>{words.problems}</h3>
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
            {problems.slice(0, shown).map((problem) => (
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
      {left > 0 && (
        <p className={style.more}>
          <Button size="compact-sm" variant="default" onClick={() => setShown(shown + AT_ONCE)}>
            {words.more(left)}
          </Button>
        </p>
      )}
    </section>
  );
}

/** What became of an import: how many were added, and every entry that was not, with its line and the reason. */
export function ImportResult({ report }: { report: ImportReport }) {
  const { sourceLists: words } = useWords();
  return (
    <>
      <Notice title={words.added(report.added)} tone={report.invalid === 0 ? 'good' : undefined}>
        <p>{words.counts(report.entries, report.duplicates, report.invalid)}</p>
        {report.remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </Notice>
      {report.problems.length > 0 && <ProblemTable problems={byNeed(report.problems)} />}
    </>
  );
}
