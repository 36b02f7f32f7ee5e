import { Button, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import type { Webhook } from '../../api/contract.js';
import { changeWebhook, deleteWebhook, testWebhook, webhooksQuery } from '../../api/webhooks.js';
import { Age } from '../../design/age.js';
import { ConfirmButton } from '../../design/confirm-button.js';
import page from '../../design/page.module.css';
import table from '../../design/table.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords, wordFor } from '../../words/words.js';
import { DeliveryHealth } from './delivery-health.js';

function WebhookActions({ webhook }: { webhook: Webhook }) {
  const { webhooks, common } = useWords();
  const test = useChange(testWebhook, webhooksQuery.queryKey, () =>
    notifications.show({ message: webhooks.testSent(webhook.name) }),
  );
  const remove = useChange(deleteWebhook, webhooksQuery.queryKey, () =>
    notifications.show({ message: webhooks.removed(webhook.name) }),
  );
  return (
    <div className={page.rowActions}>
      <Link
        to="/webhooks/$webhookId"
        params={{ webhookId: webhook.id }}
        aria-label={webhooks.deliveriesOf(webhook.name)}
      >
        {webhooks.deliveries}
      </Link>
      <Button
        size="compact-sm"
        variant="default"
        loading={test.isPending}
        onClick={() => test.mutate(webhook.id)}
        aria-label={webhooks.testOf(webhook.name)}
      >
        {webhooks.test}
      </Button>
      <ConfirmButton
        label={common.remove}
        name={webhooks.removeOf(webhook.name)}
        question={common.removeForGood(webhook.name)}
        confirm={common.yesRemove}
        isPending={remove.isPending}
        onConfirm={() => remove.mutate(webhook.id)}
      />
    </div>
  );
}

function LastDelivery({ webhook }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  if (webhook.lastDeliveryAt === null) return <>{webhooks.neverDelivered}</>;
  return (
    <>
      {webhook.lastStatus !== null && <DeliveryHealth status={webhook.lastStatus} />}{' '}
      <Age at={webhook.lastDeliveryAt} />
    </>
  );
}

export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  const change = useChange(changeWebhook, webhooksQuery.queryKey);
  const enabled = change.isPending ? change.variables.enabled : webhook.enabled;
  return (
    <tr>
      <th scope="row" className={table.wide}>
        {webhook.name}
        <span className={table.sub}>{webhook.url}</span>
      </th>
      <td>{webhook.events.map((event) => wordFor(webhooks.event, event)).join(', ')}</td>
      <td className={table.wide}>
        <LastDelivery webhook={webhook} />
        {webhook.disabledReason !== null && (
          <span className={`${table.sub} ${table.error}`}>{webhook.disabledReason}</span>
        )}
      </td>
      <td>
        <Switch
          size="sm"
          aria-label={webhooks.switch(webhook.name)}
          checked={enabled}
          onChange={(event) => change.mutate({ id: webhook.id, enabled: event.currentTarget.checked })}
        />
      </td>
      <td className={table.wide}>
        <WebhookActions webhook={webhook} />
      </td>
    </tr>
  );
}
