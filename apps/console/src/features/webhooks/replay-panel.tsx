import { Button, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import type { Webhook } from '../../api/webhook-contract.js';
import { replay, replaysQuery, webhooksQuery } from '../../api/webhooks.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';
import { gapsOf, momentText, replayOrder, type ReplayGaps, type WantedReplay } from './replay-order.js';
import { ReplayTable } from './replay-table.js';
import style from './webhooks.module.css';

const DAY_MS = 86_400_000;
const SHOWN_AT_FIELDS = ['what', 'from', 'to'];

/** Since it began to fail, or since yesterday. */
function firstWanted({ health }: Webhook): WantedReplay {
  const from = health.failingSince ?? new Date(Date.now() - DAY_MS).toISOString();
  return { what: 'failed', from: momentText(from), to: '' };
}

function ReplayForm({ webhook }: { webhook: Webhook }) {
  const { deliveries: words } = useWords();
  const [form, setForm] = useState(() => firstWanted(webhook));
  const [gaps, setGaps] = useState<ReplayGaps | null>(null);
  const start = useChange(
    replay,
    webhooksQuery.queryKey,
    ({ total }) => notifications.show({ message: words.started(total) }),
    'in-place',
  );
  const refused = (path: string) => (start.error instanceof ApiProblem ? start.error.of(path) : undefined);
  const change = (changed: Partial<WantedReplay>) => {
    setForm({ ...form, ...changed });
    setGaps(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = gapsOf(form);
    setGaps(found);
    if (found.from === null && found.to === null) start.mutate({ id: webhook.id, ...replayOrder(form) });
  };
  const said = { 'no-moment': words.noMoment, 'wrong-order': words.wrongOrder };
  const moment = (name: 'from' | 'to') => ({
    value: form[name],
    placeholder: words.momentPattern,
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    error: gaps?.[name] ? said[gaps[name]] : refused(name),
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={submit} className={page.form} noValidate>
      <NativeSelect
        label={words.what}
        value={form.what}
        data={Object.entries(words.whats).map(([value, label]) => ({ value, label }))}
        onChange={(event) => change({ what: event.currentTarget.value === 'range' ? 'range' : 'failed' })}
      />
      <div className={page.pair}>
        <TextInput {...moment('from')} label={words.from} />
        {form.what === 'range' && <TextInput {...moment('to')} label={words.to} description={words.toHint} />}
      </div>
      {start.isError && <ProblemNotice problem={start.error} atFields={SHOWN_AT_FIELDS} />}
      <div className={page.actions}>
        <Button type="submit" loading={start.isPending}>
          {words.start}
        </Button>
      </div>
    </form>
  );
}

/** What was missed is sent again, and how far that has come. */
export function ReplayPanel({ webhook }: { webhook: Webhook }) {
  const { deliveries: words } = useWords();
  const { data: replays = [] } = useQuery(replaysQuery(webhook.id));
  return (
    <details className={page.add}>
      <summary>{words.replay}</summary>
      <div className={style.panel}>
        <p className={style.hint}>{words.replayLead}</p>
        <ReplayForm webhook={webhook} />
        {replays.length > 0 && <ReplayTable replays={replays} />}
      </div>
    </details>
  );
}
