import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShownSecret, Webhook } from '../../api/webhook-contract.js';
import { addWebhook, webhooksQuery } from '../../api/webhooks.js';
import { PageHeading } from '../../design/page-heading.js';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';
import { NewSecret } from './new-secret.js';
import { newWebhook, NOTHING_WANTED } from './wanted-webhook.js';
import { WebhookForm } from './webhook-form.js';

export function NewWebhookPage() {
  const { webhooks } = useWords();
  const navigate = useNavigate();
  const [added, setAdded] = useState<({ webhook: Webhook } & ShownSecret) | null>(null);
  const add = useChange(addWebhook, webhooksQuery.queryKey, setAdded, 'in-place');
  return (
    <>
      <p>
        <Link to="/webhooks">{webhooks.back}</Link>
      </p>
      <PageHeading title={webhooks.addTitle} />
      {added === null ? (
        <WebhookForm
          first={NOTHING_WANTED}
          isNew
          refusal={add.error}
          isPending={add.isPending}
          onSubmit={(form) => add.mutate(newWebhook(form))}
          onCancel={() => void navigate({ to: '/webhooks' })}
        />
      ) : (
        <NewSecret
          name={added.webhook.name}
          shown={added}
          onDone={() => void navigate({ to: '/webhooks/$webhookId', params: { webhookId: added.webhook.id } })}
        />
      )}
    </>
  );
}
