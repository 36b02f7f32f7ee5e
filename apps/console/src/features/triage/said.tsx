import { Button } from '@mantine/core';
import { conflictOf } from '../../api/triage.js';
import { Notice, ProblemNotice } from '../../design/notices.js';
import { useWords } from '../../words/words.js';
import { Changes } from './changes.js';
import style from './triage.module.css';
import type { Triage } from './use-triage.js';

/** What came of the last thing that was done, with the way back. */
export function Said({ triage }: { triage: Triage }) {
  const { triage: words } = useWords();
  const { said, undo } = triage;
  if (said === null) return null;
  if (said.kind === 'undo-failed') {
    return (
      <Notice title={words.undoConflict}>
        <Changes changes={said.changes} />
      </Notice>
    );
  }
  if (said.kind === 'why-not') {
    return (
      <p className={style.said} data-kind="why-not">
        {said.sentence}
      </p>
    );
  }
  const { batchId } = said;
  return (
    <p className={style.said}>
      {words.done[said.what] ?? said.what}
      {batchId !== null && (
        <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={() => undo.mutate(batchId)}>
          {words.undo}
        </Button>
      )}
    </p>
  );
}

/** What came between the reader and what was sent. Nothing typed is lost by it. */
export function Failure({ problem }: { problem: unknown }) {
  const { triage } = useWords();
  if (problem === null) return null;
  const conflict = conflictOf(problem);
  if (conflict === null) return <ProblemNotice problem={problem} />;
  return (
    <div role="alert">
      <Notice title={triage.conflict}>
        <p>{triage.conflictDetail}</p>
        <Changes changes={conflict.changes} />
      </Notice>
    </div>
  );
}
