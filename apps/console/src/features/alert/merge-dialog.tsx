import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AlertDetail } from '../../api/contract.js';
import { mergeAlerts, similarQuery } from '../../api/incidents.js';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';
import style from './alert.module.css';
import { GroundsDialog } from './grounds-dialog.js';

function Similar({ alertId, onChoose }: { alertId: string; onChoose: (number: string) => void }) {
  const { sourcesOfAlert: words } = useWords();
  const { data } = useQuery(similarQuery(alertId));
  if (data === undefined) return null;
  if (data.items.length === 0) return <p className={style.small}>{words.similarNone}</p>;
  return (
    <fieldset className={style.similar}>
      <legend>{words.similar}</legend>
      {data.items.map((one) => (
        <p key={one.id}>
          <Button size="compact-sm" variant="default" onClick={() => onChoose(String(one.number))}>
            {words.choose(one.number)}
          </Button>{' '}
          <span dir="auto">{one.headline}</span>{' '}
          <span className={style.small}>
            {one.regime} · {one.date?.first}
          </span>
        </p>
      ))}
    </fieldset>
  );
}

/** The other alert is picked by its number, or from those of the same parties and days. */
export function MergeDialog({ detail, onClose }: { detail: AlertDetail; onClose: () => void }) {
  const { sourcesOfAlert: words } = useWords();
  const [other, setOther] = useState('');
  const merge = useChange(mergeAlerts, ['alert'], onClose, 'in-place');
  const { id: alertId, version } = detail;
  return (
    <GroundsDialog
      title={words.mergeTitle}
      detail={words.mergeDetail}
      confirm={words.doMerge}
      isPending={merge.isPending}
      problem={merge.error}
      onConfirm={(why) => merge.mutate({ alertId, other: other.trim(), version, why })}
      onClose={onClose}
    >
      <TextInput
        label={words.other}
        description={words.otherHint}
        required
        withAsterisk={false}
        inputMode="numeric"
        value={other}
        onChange={(event) => setOther(event.currentTarget.value)}
      />
      <Similar alertId={alertId} onChoose={setOther} />
    </GroundsDialog>
  );
}
