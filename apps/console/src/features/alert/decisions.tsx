import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AlertDetail, IncidentDecision } from '../../api/contract.js';
import { undoDecision } from '../../api/incidents.js';
import { Exact } from '../../design/age.js';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';
import style from './alert.module.css';
import { GroundsDialog } from './grounds-dialog.js';

function UndoDialog({
  detail,
  decision,
  onClose,
}: {
  detail: AlertDetail;
  decision: IncidentDecision;
  onClose: () => void;
}) {
  const { sourcesOfAlert: words } = useWords();
  const undo = useChange(undoDecision, ['alert'], onClose, 'in-place');
  const { id: alertId, version } = detail;
  return (
    <GroundsDialog
      title={words.undoTitle}
      detail={words.undoDetail}
      confirm={words.doUndo}
      isPending={undo.isPending}
      problem={undo.error}
      onConfirm={(why) => undo.mutate({ alertId, decisionId: decision.id, version, why })}
      onClose={onClose}
    />
  );
}

/** The merges and splits that the alert had a part in, newest first; each says why, and can be undone. */
export function Decisions({ detail }: { detail: AlertDetail }) {
  const { sourcesOfAlert: words } = useWords();
  const [undoing, setUndoing] = useState<IncidentDecision | null>(null);
  const decisions = detail.decisions ?? [];
  if (decisions.length === 0) return null;
  return (
    <div className={style.story}>
      <h3>{words.decisions}</h3>
      <ol className={style.decisions}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <span>
              {words.decision[decision.kind](decision.alert.number, decision.other.number)}:{' '}
              <q dir="auto">{decision.why}</q>
              <span className={style.small}>
                {' '}
                {decision.who} · <Exact at={decision.at} />
                {decision.undoneBy !== null && ` · ${words.undone}`}
              </span>
            </span>
            {decision.kind !== 'undo' && decision.undoneBy === null && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`${words.undo} ${words.decision[decision.kind](decision.alert.number, decision.other.number)}`}
                onClick={() => setUndoing(decision)}
              >
                {words.undo}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {undoing !== null && <UndoDialog detail={detail} decision={undoing} onClose={() => setUndoing(null)} />}
    </div>
  );
}
