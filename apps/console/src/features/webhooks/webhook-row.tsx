import { Button, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import type { Webhook } from '../../api/webhook-contract.js';
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
  if (webhook.health.lastAttemptAt === null) return <>{webhooks.neverDelivered}</>;
  return (
    <>
      {webhook.health.lastState !== null && <DeliveryHealth status={webhook.health.lastState} />}{' '}
      <Age at={webhook.health.lastAttemptAt} />
    </>
  );
}

export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  const change = useChange(changeWebhook, webhooksQuery.queryKey);
  const status = change.isPending ? change.variables.status : webhook.status;
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
          checked={status === 'active'}
          onChange={(event) =>
            change.mutate({ id: webhook.id, status: event.currentTarget.checked ? 'active' : 'off' })
          }
        />
      </td>
      <td className={table.wide}>
        <WebhookActions webhook={webhook} />
      </td>
    </tr>
  );
}
