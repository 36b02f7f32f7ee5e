import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import type { ShownSecret, Webhook, WebhookSecret } from '../../api/webhook-contract.js';
import { rotateSecret, webhooksQuery } from '../../api/webhooks.js';
import { Age, Exact } from '../../design/age.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import table from '../../design/table.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';
import { NewSecret } from './new-secret.js';
import style from './webhooks.module.css';

const OVERLAPS = [0, 1, 24, 72, 168, 720];
const SHOWN_AT_FIELDS = ['secret', 'signature', 'overlapHours'];

function SecretTable({ secrets }: { secrets: readonly WebhookSecret[] }) {
  const { webhooks } = useWords();
  const columns = webhooks.secretColumns;
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={webhooks.secret}>
        <thead>
          <tr>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.made}</th>
            <th scope="col">{columns.until}</th>
            <th scope="col">{columns.key}</th>
          </tr>
        </thead>
        <tbody>
          {secrets.map(({ signature, publicKey, createdAt, expiresAt }) => (
            <tr key={createdAt}>
              <th scope="row">{webhooks.signature[signature]}</th>
              <td>
                <Age at={createdAt} />
              </td>
              <td>{expiresAt === null ? webhooks.secretStays : <Exact at={expiresAt} />}</td>
              <td className={table.wide}>{publicKey === null ? webhooks.secretHidden : <code>{publicKey}</code>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rotation({ webhook, onRotated }: { webhook: Webhook; onRotated: (shown: ShownSecret) => void }) {
  const { webhooks, webhookForm, common } = useWords();
  const [form, setForm] = useState({
    signature: webhook.secrets?.[0]?.signature ?? ('v1' as const),
    secret: '',
    overlapHours: 24,
  });
  const rotate = useChange(rotateSecret, webhooksQuery.queryKey, onRotated, 'in-place');
  const refused = (path: string) => (rotate.error instanceof ApiProblem ? rotate.error.of(path) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { secret, ...wanted } = form;
    const own = wanted.signature === 'v1' ? secret.trim() : '';
    rotate.mutate({ id: webhook.id, ...wanted, ...(own === '' ? {} : { secret: own }) });
  };
  return (
    <form onSubmit={submit} className={page.form}>
      <div className={page.pair}>
        <NativeSelect
          label={webhooks.overlap}
          description={webhooks.overlapHint}
          value={String(form.overlapHours)}
          error={refused('overlapHours')}
          data={OVERLAPS.map((hours) => ({ value: String(hours), label: webhooks.overlaps(hours) }))}
          onChange={(event) => setForm({ ...form, overlapHours: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={webhooks.rotateKind}
          description={webhookForm.signatureHint[form.signature]}
          value={form.signature}
          error={refused('signature')}
          data={Object.entries(webhooks.signature).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setForm({ ...form, signature: event.currentTarget.value === 'v1a' ? 'v1a' : 'v1' })}
        />
      </div>
      {form.signature === 'v1' && (
        <TextInput
          label={`${webhookForm.secret} (${common.optional})`}
          description={webhookForm.secretHint}
          value={form.secret}
          error={refused('secret')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setForm({ ...form, secret: event.currentTarget.value })}
        />
      )}
      {rotate.isError && <ProblemNotice problem={rotate.error} atFields={SHOWN_AT_FIELDS} />}
      <div className={page.actions}>
        <Button type="submit" loading={rotate.isPending}>
          {webhooks.rotate}
        </Button>
      </div>
    </form>
  );
}

/** What signs the messages, and how it is replaced without a receiver missing one. */
export function SecretsPanel({ webhook }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  const [shown, setShown] = useState<ShownSecret | null>(null);
  return (
    <details className={page.add}>
      <summary>{webhooks.secret}</summary>
      <div className={style.panel}>
        <p className={style.hint}>{webhooks.secretLead}</p>
        <SecretTable secrets={webhook.secrets ?? []} />
        {shown === null ? (
          <Rotation webhook={webhook} onRotated={setShown} />
        ) : (
          <NewSecret name={webhook.name} shown={shown} onDone={() => setShown(null)} />
        )}
      </div>
    </details>
  );
}
