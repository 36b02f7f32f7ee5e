import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { Webhook } from '../../api/webhook-contract.js';
import { changeWebhook, webhookQuery, webhooksQuery } from '../../api/webhooks.js';
import { NotFoundOr } from '../../app/not-found-or.js';
import { PageHeading } from '../../design/page-heading.js';
import { useChange } from '../../design/use-change.js';
import { useLanguage, useWords } from '../../words/words.js';
import { wantedWebhook, webhookChange } from './wanted-webhook.js';
import { WebhookForm } from './webhook-form.js';

const route = getRouteApi('/console/webhooks/$webhookId/edit');

function Editing({ webhook }: { webhook: Webhook }) {
  const { webhooks, webhookForm } = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/webhooks/$webhookId', params: { webhookId: webhook.id } });
  const change = useChange(
    changeWebhook,
    webhooksQuery.queryKey,
    () => {
      notifications.show({ message: webhookForm.saved });
      back();
    },
    'in-place',
  );
  return (
    <>
      <PageHeading title={webhooks.editTitle(webhook.name)} />
      <WebhookForm
        first={wantedWebhook(webhook, language)}
        isNew={false}
        refusal={change.error}
        isPending={change.isPending}
        onSubmit={(form) => change.mutate(webhookChange(webhook.id, form))}
        onCancel={back}
      />
    </>
  );
}

export function EditWebhookPage() {
  const { webhooks } = useWords();
  const { webhookId } = route.useParams();
  const query = useQuery(webhookQuery(webhookId));
  return (
    <>
      <p>
        <Link to="/webhooks/$webhookId" params={{ webhookId }}>
          {query.data?.name ?? webhooks.back}
        </Link>
      </p>
      <NotFoundOr query={query}>{(webhook) => <Editing key={webhook.id} webhook={webhook} />}</NotFoundOr>
    </>
  );
}
