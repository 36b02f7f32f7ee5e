import { Link } from '@tanstack/react-router';
import type { Delivery } from '../../api/webhook-contract.js';
import { Age } from '../../design/age.js';
import page from '../../design/page.module.css';
import table from '../../design/table.module.css';
import { useWords, wordFor } from '../../words/words.js';
import { DeliveryState } from './delivery-state.js';
import { ResendButton } from './resend-button.js';

export function DeliveryRow({ webhookId, delivery }: { webhookId: string; delivery: Delivery }) {
  const { webhooks, deliveries: words } = useWords();
  const { responseStatus, error, attempts, durationMs, lastAttemptAt } = delivery;
  const about = [
    delivery.sequence === null ? '' : words.newsOfAlert(delivery.sequence),
    words.origin[delivery.origin] ?? '',
  ].filter((part) => part !== '');
  return (
    <tr>
      <th scope="row" className={table.wide}>
        <Link to="/webhooks/$webhookId/deliveries/$deliveryId" params={{ webhookId, deliveryId: delivery.id }}>
          {wordFor(webhooks.event, delivery.type)}
        </Link>
        {about.length > 0 && <span className={table.sub}>{about.join(' · ')}</span>}
      </th>
      <td className={table.wide}>
        <DeliveryState delivery={delivery} />
      </td>
      <td className={table.wide}>
        {responseStatus ?? (lastAttemptAt === null ? words.notTried : words.noAnswer)}
        {error !== null && <span className={`${table.sub} ${table.error}`}>{error}</span>}
      </td>
      <td className={table.number}>
        {attempts}
        <span className={table.unit}> {words.attemptsUnit(attempts)}</span>
      </td>
      <td className={table.line}>{durationMs === null ? '' : words.took(durationMs)}</td>
      <td>
        <Age at={lastAttemptAt ?? delivery.createdAt} />
      </td>
      <td className={table.wide}>
        <div className={page.rowActions}>
          <ResendButton webhookId={webhookId} delivery={delivery} />
        </div>
      </td>
    </tr>
  );
}
