import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiKeysQuery, revokeApiKey } from '../../api/api-keys.js';
import type { ApiKey } from '../../api/contract.js';
import { Age } from '../../design/age.js';
import { ConfirmButton } from '../../design/confirm-button.js';
import { Health } from '../../design/health.js';
import { EmptyState } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { PageHeading } from '../../design/page-heading.js';
import { QueryView } from '../../design/query-view.js';
import { SecretOnce } from '../../design/secret-once.js';
import table from '../../design/table.module.css';
import { dayInWords } from '../../design/time.js';
import { useChange } from '../../design/use-change.js';
import { useLanguage, useWords, wordFor } from '../../words/words.js';
import { CreateKey } from './create-key.js';

const REFERENCE = '/api/docs';

function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { apiKeys, common, shell } = useWords();
  const language = useLanguage();
  const hasEnded = apiKey.revokedAt === null && apiKey.expiresAt !== null && Date.parse(apiKey.expiresAt) <= Date.now();
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
        {wordFor(shell.roles, apiKey.role)}
        {apiKey.scopes !== null && (
          <span className={table.sub}>
            {apiKeys.narrowed(apiKey.scopes.length)}{' '}
            {apiKey.scopes.map((one) => wordFor(apiKeys.scopeWords, one)).join(', ')}
          </span>
        )}
      </td>
      <td>
        <Age at={apiKey.createdAt} />
      </td>
      <td>{apiKey.lastUsedAt === null ? common.never : <Age at={apiKey.lastUsedAt} />}</td>
      <td>{apiKey.expiresAt === null ? common.never : dayInWords(apiKey.expiresAt.slice(0, 10), language)}</td>
      <td className={table.wide}>
        <div className={page.rowActions}>
          {hasEnded ? (
            <Health state="off">{apiKeys.hasEnded}</Health>
          ) : apiKey.revokedAt === null ? (
            <ConfirmButton
              label={apiKeys.revoke}
              name={apiKeys.revokeOf(apiKey.name)}
              question={apiKeys.revokeForGood(apiKey.name)}
              confirm={apiKeys.yesRevoke}
              isPending={revoke.isPending}
              onConfirm={() => revoke.mutate(apiKey.id)}
            />
          ) : (
            <Health state="off">{apiKeys.isRevoked}</Health>
          )}
        </div>
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
            <th scope="col">{apiKeys.columns.role}</th>
            <th scope="col">{apiKeys.columns.created}</th>
            <th scope="col">{apiKeys.columns.used}</th>
            <th scope="col">{apiKeys.columns.expires}</th>
            <th scope="col" className={table.end}>
              {apiKeys.columns.actions}
            </th>
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
