import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { gatherAlerts, type AlertFilters } from '../../api/alerts.js';
import type { User } from '../../api/contract.js';
import { ProblemNotice } from '../../design/notices.js';
import { useWords } from '../../words/words.js';
import { ActionForm } from '../triage/action-form.js';
import type { FormKind } from '../triage/action-draft.js';
import style from './queue.module.css';
import type { Bulk } from './use-bulk.js';
import type { Choosing } from './use-choosing.js';

/** Approving is not among them: the second pair of eyes looks at one alert at a time. */
const FORMS: readonly FormKind[] = ['close', 'snooze', 'reopen', 'assign', 'set-due', 'tag', 'comment'];

interface BulkBarProps {
  choosing: Choosing;
  bulk: Bulk;
  filters: AlertFilters;
  total: number;
  user: User;
}

/** Beyond what is shown: every alert that the filters let through, as far as one action takes them. */
function SelectAll({ choosing, filters, total }: Pick<BulkBarProps, 'choosing' | 'filters' | 'total'>) {
  const { triage } = useWords();
  const gather = useMutation({
    mutationFn: () => gatherAlerts(filters),
    onSuccess: ({ alerts }) => choosing.choose(alerts),
  });
  const count = choosing.selection.chosen.size;
  return (
    <>
      {count < total && gather.data?.isAll !== false && (
        <Button size="compact-sm" variant="subtle" loading={gather.isPending} onClick={() => gather.mutate()}>
          {triage.bulk.selectAll(total)}
        </Button>
      )}
      {gather.data?.isAll === false && count > 0 && <span>{triage.bulk.limit(count)}</span>}
      {gather.error !== null && <ProblemNotice problem={gather.error} onRetry={() => gather.mutate()} />}
    </>
  );
}

function Actions({ bulk, user }: Pick<BulkBarProps, 'bulk' | 'user'>) {
  const { triage } = useWords();
  const { send } = bulk;
  return (
    <div className={style.bulkActions} role="group" aria-label={triage.bulk.actions}>
      <Button
        size="xs"
        variant="default"
        disabled={send.isPending}
        onClick={() => send.mutate({ action: { kind: 'assign', assignee: user.id }, why: '' })}
      >
        {triage.do['assign-me']}
        <kbd aria-hidden="true">a</kbd>
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={send.isPending}
        onClick={() => send.mutate({ action: { kind: 'start-review' }, why: '' })}
      >
        {triage.do['start-review']}
        <kbd aria-hidden="true">e</kbd>
      </Button>
      {FORMS.map((kind) => (
        <Button
          key={kind}
          size="xs"
          variant="default"
          aria-expanded={bulk.form === kind}
          onClick={() => bulk.open(kind)}
        >
          {triage.do[kind]}
          {kind === 'close' && <kbd aria-hidden="true">c</kbd>}
          {kind === 'snooze' && <kbd aria-hidden="true">s</kbd>}
        </Button>
      ))}
    </div>
  );
}

/** What can be done to the alerts that are chosen; it stays in sight while the list is scrolled. */
export function BulkBar({ choosing, bulk, ...props }: BulkBarProps) {
  const { triage } = useWords();
  const count = choosing.selection.chosen.size;
  if (count === 0) return null;
  const { form, send } = bulk;
  return (
    <section className={style.bulk} aria-label={triage.bulk.actions}>
      <p className={style.bulkHead}>
        <b role="status">{triage.bulk.selected(count)}</b>
        <SelectAll choosing={choosing} {...props} />
        <Button size="compact-sm" variant="subtle" onClick={() => choosing.choose([])}>
          {triage.bulk.clear}
        </Button>
      </p>
      <Actions bulk={bulk} user={props.user} />
      {form === null && send.error !== null && <ProblemNotice problem={send.error} />}
      {form !== null && (
        <ActionForm
          kind={form}
          title={triage.bulk.formTitle(triage.form[form] ?? form, count)}
          submit={triage.submit[form] ?? form}
          draft={bulk.draft}
          onDraft={bulk.change}
          tags={[]}
          isMany
          isPending={send.isPending}
          onSubmit={(action, why) => send.mutate({ action, why })}
          onClose={bulk.close}
        >
          {send.error !== null && <ProblemNotice problem={send.error} />}
        </ActionForm>
      )}
    </section>
  );
}
