import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { NewWebhook, ShownSecret, Webhook } from '../../api/webhook-contract.js';
import { ApiProblem } from '../../api/problem.js';
import { addWebhook, webhooksQuery } from '../../api/webhooks.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords, wordFor } from '../../words/words.js';

const SHOWN_AT_FIELDS = ['name', 'url', 'events'];
const EVENTS = [
  'alert.raised',
  'alert.level_changed',
  'alert.reopened',
  'alert.closed',
  'source.paused',
  'catalogue.sunset_near',
];
const EMPTY: NewWebhook & { events: string[] } = { name: '', url: '', events: ['alert.raised', 'alert.level_changed'] };

interface FieldsProps {
  form: NewWebhook & { events: string[] };
  onChange: (form: NewWebhook & { events: string[] }) => void;
  refusal: unknown;
}

function Fields({ form, onChange, refusal }: FieldsProps) {
  const { webhooks } = useWords();
  const refused = (path: string) => (refusal instanceof ApiProblem ? refusal.of(path) : undefined);
  const field = (name: 'name' | 'url') => ({
    name,
    required: true,
    withAsterisk: false,
    value: form[name],
    error: refused(name),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <div className={page.pair}>
        <TextInput {...field('name')} label={webhooks.name} />
        <TextInput {...field('url')} label={webhooks.url} type="url" placeholder="https://" />
      </div>
      <Checkbox.Group
        label={webhooks.events}
        value={form.events}
        error={refused('events')}
        onChange={(events) => onChange({ ...form, events })}
      >
        <div className={page.checks}>
          {EVENTS.map((event) => (
            <Checkbox key={event} size="md" value={event} label={wordFor(webhooks.event, event)} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}

export function AddWebhook({ onAdded }: { onAdded: (added: { webhook: Webhook } & ShownSecret) => void }) {
  const { webhooks } = useWords();
  const [form, setForm] = useState(EMPTY);
  const add = useChange(addWebhook, webhooksQuery.queryKey, onAdded, 'in-place');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ ...form, name: form.name.trim(), url: form.url.trim() });
  };
  return (
    <details className={page.add}>
      <summary>{webhooks.add}</summary>
      <form onSubmit={submit} className={page.form}>
        <Fields form={form} onChange={setForm} refusal={add.error} />
        {add.isError && <ProblemNotice problem={add.error} atFields={SHOWN_AT_FIELDS} />}
        <div className={page.actions}>
          <Button type="submit" loading={add.isPending}>
            {webhooks.submit}
          </Button>
        </div>
      </form>
    </details>
  );
}
