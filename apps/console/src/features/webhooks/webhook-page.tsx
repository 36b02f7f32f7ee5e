import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { Webhook } from '../../api/webhook-contract.js';
import { changeWebhook, deleteWebhook, webhookQuery, webhooksQuery } from '../../api/webhooks.js';
import { NotFoundOr } from '../../app/not-found-or.js';
import { ConfirmButton } from '../../design/confirm-button.js';
import { Notice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';
import { DeliveryLog } from './delivery-log.js';
import { ReplayPanel } from './replay-panel.js';
import { SecretsPanel } from './secrets-panel.js';
import { StatusButton } from './status-button.js';
import { TestButton } from './test-button.js';
import { WebhookFigures } from './webhook-figures.js';
import style from './webhooks.module.css';

const route = getRouteApi('/console/webhooks/$webhookId');

function Actions({ webhook }: { webhook: Webhook }) {
  const { webhooks, common } = useWords();
  const navigate = useNavigate();
  const { id, name, status } = webhook;
  const off = useChange(changeWebhook, webhooksQuery.queryKey, () =>
    notifications.show({ message: webhooks.switchedOff(name) }),
  );
  const remove = useChange(deleteWebhook, webhooksQuery.queryKey, () => {
    notifications.show({ message: webhooks.removed(name) });
    void navigate({ to: '/webhooks' });
  });
  return (
    <div className={style.actions}>
      <TestButton webhook={webhook} />
      <Button
        size="compact-sm"
        variant="default"
        renderRoot={(props) => <Link {...props} to="/webhooks/$webhookId/edit" params={{ webhookId: id }} />}
      >
        {webhooks.edit}
      </Button>
      <StatusButton webhook={webhook} />
      {status !== 'off' && (
        <ConfirmButton
          label={webhooks.switchOff}
          name={webhooks.switchOffOf(name)}
          question={webhooks.switchOffQuestion(name)}
          confirm={webhooks.yesSwitchOff}
          isPending={off.isPending}
          onConfirm={() => off.mutate({ id, status: 'off' })}
        />
      )}
      <ConfirmButton
        label={common.remove}
        name={webhooks.removeOf(name)}
        question={webhooks.removeQuestion(name)}
        confirm={common.yesRemove}
        isPending={remove.isPending}
        onConfirm={() => remove.mutate(id)}
      />
    </div>
  );
}

function WebhookView({ webhook }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  return (
    <>
      <PageHeading title={webhook.name} lead={webhook.url} />
      <Actions webhook={webhook} />
      {webhook.disabledReason !== null && (
        <div className={style.notice}>
          <Notice title={webhooks.disabledTitle(1)} tone="bad">
            <p className={style.why}>{webhook.disabledReason}</p>
            <p>{webhooks.disabledDetail}</p>
          </Notice>
        </div>
      )}
      <WebhookFigures webhook={webhook} />
      <div className={style.panels}>
        <ReplayPanel webhook={webhook} />
        <SecretsPanel webhook={webhook} />
      </div>
      <DeliveryLog webhookId={webhook.id} />
    </>
  );
}

export function WebhookPage() {
  const { webhooks } = useWords();
  const { webhookId } = route.useParams();
  const query = useQuery(webhookQuery(webhookId));
  return (
    <>
      <p>
        <Link to="/webhooks">{webhooks.back}</Link>
      </p>
      <NotFoundOr query={query}>{(webhook) => <WebhookView key={webhook.id} webhook={webhook} />}</NotFoundOr>
    </>
  );
}
