import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { apiKeysQuery, createApiKey, revokeApiKey } from '../../api/api-keys.js';
import type { ApiKey } from '../../api/contract.js';
import { ApiProblem } from '../../api/problem.js';
import { Age } from '../../design/age.js';
import { ConfirmButton } from '../../design/confirm-button.js';
import { EmptyState, ProblemNotice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import page from '../../design/page.module.css';
import { QueryView } from '../../design/query-view.js';
import { SecretOnce } from '../../design/secret-once.js';
import table from '../../design/table.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';

const SHOWN_AT_FIELDS = ['name'];

const REFERENCE = '/api/docs';

function CreateKey({ onCreated }: { onCreated: (created: { apiKey: ApiKey; key: string }) => void }) {
  const { apiKeys } = useWords();
  const [name, setName] = useState('');
  const create = useChange(createApiKey, apiKeysQuery.queryKey, onCreated, 'in-place');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(name.trim());
  };
  return (
    <details className={page.add}>
      <summary>{apiKeys.add}</summary>
      <form onSubmit={submit} className={page.form}>
        <TextInput
          label={apiKeys.name}
          name="name"
          required
          withAsterisk={false}
          value={name}
          error={create.error instanceof ApiProblem ? create.error.of('name') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {create.isError && <ProblemNotice problem={create.error} atFields={SHOWN_AT_FIELDS} />}
        <div className={page.actions}>
          <Button type="submit" loading={create.isPending}>
            {apiKeys.submit}
          </Button>
        </div>
      </form>
    </details>
  );
}

function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { apiKeys, common } = useWords();
  const revoke = useChange(revokeApiKey, apiKeysQuery.queryKey, () =>
    notifications.show({ message: apiKeys.revoked(apiKey.name) }),
  );
  return (
    <tr>
      <th scope="row" className={table.wide}>
        {apiKey.name}
        <span className={table.sub}>
          <code>{apiKey.prefix}…</code>
        </span>
      </th>
      <td>
        <Age at={apiKey.createdAt} />
      </td>
      <td>{apiKey.lastUsedAt === null ? common.never : <Age at={apiKey.lastUsedAt} />}</td>
      <td className={table.wide}>
        <ConfirmButton
          label={apiKeys.revoke}
          name={apiKeys.revokeOf(apiKey.name)}
          question={apiKeys.revokeForGood(apiKey.name)}
          confirm={apiKeys.yesRevoke}
          isPending={revoke.isPending}
          onConfirm={() => revoke.mutate(apiKey.id)}
        />
      </td>
    </tr>
  );
}

function KeyTable({ list }: { list: readonly ApiKey[] }) {
  const { apiKeys } = useWords();
  if (list.length === 0) {
    return (
      <EmptyState title={apiKeys.emptyTitle}>
        <p>
          {apiKeys.emptyDetail} <a href={REFERENCE}>{REFERENCE}</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={apiKeys.title}>
        <thead>
          <tr>
            <th scope="col">{apiKeys.columns.key}</th>
            <th scope="col">{apiKeys.columns.created}</th>
            <th scope="col">{apiKeys.columns.used}</th>
            <th scope="col">{apiKeys.columns.actions}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((apiKey) => (
            <KeyRow key={apiKey.id} apiKey={apiKey} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ApiKeysPage() {
  const { apiKeys } = useWords();
  const query = useQuery(apiKeysQuery);
  const [created, setCreated] = useState<{ apiKey: ApiKey; key: string } | null>(null);
  return (
    <>
      <PageHeading title={apiKeys.title} lead={apiKeys.lead} />
      {created === null ? (
        <CreateKey onCreated={setCreated} />
      ) : (
        <SecretOnce
          title={apiKeys.secretTitle(created.apiKey.name)}
          note={apiKeys.secretNote}
          secret={created.key}
          onDone={() => setCreated(null)}
        />
      )}
      <QueryView query={query}>{(list) => <KeyTable list={list} />}</QueryView>
    </>
  );
}
