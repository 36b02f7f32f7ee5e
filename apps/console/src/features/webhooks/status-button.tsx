import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Webhook, WebhookStatus } from '../../api/webhook-contract.js';
import { changeWebhook, webhooksQuery } from '../../api/webhooks.js';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';

/** Pauses what is on, resumes what is paused, switches on what is off. */
export function StatusButton({ webhook }: { webhook: Webhook }) {
  const { webhooks: words } = useWords();
  const { id, name, status } = webhook;
  const change = useChange(changeWebhook, webhooksQuery.queryKey, ({ status: after }) =>
    notifications.show({ message: after === 'paused' ? words.paused(name) : words.resumed(name) }),
  );
  const next: Record<WebhookStatus, { status: WebhookStatus; label: string; title: string }> = {
    active: { status: 'paused', label: words.pause, title: words.pauseOf(name) },
    paused: { status: 'active', label: words.resume, title: words.resumeOf(name) },
    off: { status: 'active', label: words.switchOn, title: words.switchOnOf(name) },
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={change.isPending}
      onClick={() => change.mutate({ id, status: next[status].status })}
      aria-label={next[status].title}
    >
      {next[status].label}
    </Button>
  );
}
