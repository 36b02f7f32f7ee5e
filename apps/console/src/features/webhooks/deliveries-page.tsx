import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Delivery } from '../../api/webhook-contract.js';
import { deliveriesQuery, testWebhook, webhooksQuery } from '../../api/webhooks.js';
import { NotFoundOr } from '../../app/not-found-or.js';
import { Age } from '../../design/age.js';
import { EmptyState } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import table from '../../design/table.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords, wordFor } from '../../words/words.js';
import { DeliveryHealth } from './delivery-health.js';

const route = getRouteApi('/console/webhooks/$webhookId');

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { webhooks } = useWords();
  return (
    <tr>
      <th scope="row" className={table.wide}>
        {wordFor(webhooks.event, delivery.type)}
        <span className={table.sub}>{delivery.id}</span>
      </th>
      <td className={table.wide}>
        <DeliveryHealth status={delivery.state} />
        {delivery.nextAttemptAt !== null && (
          <span className={table.sub}>
            {webhooks.nextAttempt} <Age at={delivery.nextAttemptAt} />
          </span>
        )}
      </td>
      <td className={table.wide}>
        {delivery.responseStatus ?? webhooks.noAnswer}
        {delivery.error !== null && <span className={`${table.sub} ${table.error}`}>{delivery.error}</span>}
      </td>
      <td className={table.number}>
        {delivery.attempts}
        <span className="visually-hidden"> {webhooks.columnsDeliveries.attempts}</span>
      </td>
      <td>
        <Age at={delivery.lastAttemptAt ?? delivery.createdAt} />
      </td>
    </tr>
  );
}

function DeliveryTable({ list }: { list: readonly Delivery[] }) {
  const { webhooks } = useWords();
  const columns = webhooks.columnsDeliveries;
  if (list.length === 0) {
    return (
      <EmptyState title={webhooks.noDeliveriesTitle}>
        <p>{webhooks.noDeliveriesDetail}</p>
      </EmptyState>
    );
  }
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={webhooks.deliveries}>
        <thead>
          <tr>
            <th scope="col">{columns.event}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.answer}</th>
            <th scope="col" className={table.number}>
              {columns.attempts}
            </th>
            <th scope="col">{columns.at}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function DeliveriesPage() {
  const { webhooks } = useWords();
  const { webhookId } = route.useParams();
  const query = useQuery(deliveriesQuery(webhookId));
  const { data: list } = useQuery(webhooksQuery);
  const name = list?.find((webhook) => webhook.id === webhookId)?.name ?? '';
  const test = useChange(testWebhook, webhooksQuery.queryKey, () =>
    notifications.show({ message: webhooks.testSent(name) }),
  );
  return (
    <>
      <p>
        <Link to="/webhooks">{webhooks.back}</Link>
      </p>
      <PageHeading
        title={name === '' ? webhooks.deliveries : webhooks.deliveriesOf(name)}
        aside={
          <Button size="compact-sm" variant="default" loading={test.isPending} onClick={() => test.mutate(webhookId)}>
            {webhooks.test}
          </Button>
        }
      />
      <NotFoundOr query={query}>{(deliveries) => <DeliveryTable list={deliveries} />}</NotFoundOr>
    </>
  );
}
