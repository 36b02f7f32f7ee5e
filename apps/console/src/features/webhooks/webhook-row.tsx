import { Link } from '@tanstack/react-router';
import type { Webhook } from '../../api/webhook-contract.js';
import { Age } from '../../design/age.js';
import page from '../../design/page.module.css';
import table from '../../design/table.module.css';
import { useWords, wordFor } from '../../words/words.js';
import { EventsInWords } from './events-in-words.js';
import { StatusButton } from './status-button.js';
import { TestButton } from './test-button.js';
import { WebhookHealth } from './webhook-health.js';

export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  const { health } = webhook;
  return (
    <tr>
      <th scope="row" className={`${table.wide} ${table.name}`}>
        <Link to="/webhooks/$webhookId" params={{ webhookId: webhook.id }}>
          {webhook.name}
        </Link>
        <span className={table.sub}>{webhook.url}</span>
        <span className={table.sub}>{wordFor(webhooks.format, webhook.format)}</span>
      </th>
      <td className={table.wide}>
        <EventsInWords events={webhook.events} />
      </td>
      <td className={table.wide}>
        <WebhookHealth webhook={webhook} />
      </td>
      <td className={table.wide}>
        {health.lastAttemptAt === null ? (
          webhooks.neverDelivered
        ) : (
          <>
            <span className={table.unit}>{webhooks.lastUnit} </span>
            <Age at={health.lastAttemptAt} />
          </>
        )}
      </td>
      <td className={table.wide}>
        <div className={page.rowActions}>
          <TestButton webhook={webhook} />
          <StatusButton webhook={webhook} />
        </div>
      </td>
    </tr>
  );
}
