import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Webhook } from '../../api/contract.js';
import { ApiProblem } from '../../api/problem.js';
import { addWebhook, webhooksQuery } from '../../api/webhooks.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';

const SHOWN_AT_FIELDS = ['name', 'url'];

/** What a new webhook is told of. */
const EVENTS = ['alert.raised'];

export function AddWebhook({ onAdded }: { onAdded: (added: { webhook: Webhook; secret: string }) => void }) {
  const { webhooks } = useWords();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const add = useChange(addWebhook, webhooksQuery.queryKey, onAdded, 'in-place');
  const refused = (path: string) => (add.error instanceof ApiProblem ? add.error.of(path) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ name: name.trim(), url: url.trim(), events: EVENTS });
  };
  return (
    <details className={page.add}>
      <summary>{webhooks.add}</summary>
      <form onSubmit={submit} className={page.form}>
        <div className={page.pair}>
          <TextInput
            label={webhooks.name}
            name="name"
            required
            withAsterisk={false}
            value={name}
            error={refused('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={webhooks.url}
            name="url"
            type="url"
            placeholder="https://"
            required
            withAsterisk={false}
            value={url}
            error={refused('url')}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
        </div>
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
