import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Webhook } from '../../api/webhook-contract.js';
import { testWebhook, webhooksQuery } from '../../api/webhooks.js';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';

export function TestButton({ webhook: { id, name } }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  const test = useChange(testWebhook, webhooksQuery.queryKey, () =>
    notifications.show({ message: webhooks.testSent(name) }),
  );
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={test.isPending}
      onClick={() => test.mutate(id)}
      aria-label={webhooks.testOf(name)}
    >
      {webhooks.test}
    </Button>
  );
}
