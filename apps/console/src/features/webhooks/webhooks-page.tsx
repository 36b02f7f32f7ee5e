import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Webhook } from '../../api/webhook-contract.js';
import { webhooksQuery } from '../../api/webhooks.js';
import { EmptyState } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import { QueryView } from '../../design/query-view.js';
import { SecretOnce } from '../../design/secret-once.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';
import { AddWebhook } from './add-webhook.js';
import { WebhookRow } from './webhook-row.js';

function WebhookTable({ list }: { list: readonly Webhook[] }) {
  const { webhooks } = useWords();
  if (list.length === 0) {
    return (
      <EmptyState title={webhooks.emptyTitle}>
        <p>{webhooks.emptyDetail}</p>
      </EmptyState>
    );
  }
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={webhooks.title}>
        <thead>
          <tr>
            <th scope="col">{webhooks.columns.webhook}</th>
            <th scope="col">{webhooks.columns.events}</th>
            <th scope="col">{webhooks.columns.last}</th>
            <th scope="col">{webhooks.columns.on}</th>
            <th scope="col" className={table.end}>
              {webhooks.columns.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function WebhooksPage() {
  const { webhooks } = useWords();
  const query = useQuery(webhooksQuery);
  const [added, setAdded] = useState<{ name: string; secret: string } | null>(null);
  return (
    <>
      <PageHeading title={webhooks.title} lead={webhooks.lead} />
      {added === null ? (
        <AddWebhook
          onAdded={({ webhook, secret, publicKey }) =>
            setAdded({ name: webhook.name, secret: secret ?? publicKey ?? '' })
          }
        />
      ) : (
        <SecretOnce
          title={webhooks.secretTitle(added.name)}
          note={webhooks.secretNote}
          secret={added.secret}
          onDone={() => setAdded(null)}
        />
      )}
      <QueryView query={query}>{(list) => <WebhookTable list={list} />}</QueryView>
    </>
  );
}
