import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Delivery } from '../../api/webhook-contract.js';
import { resendDelivery, webhooksQuery } from '../../api/webhooks.js';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';

export function ResendButton({ webhookId, delivery }: { webhookId: string; delivery: Delivery }) {
  const { deliveries: words } = useWords();
  const resend = useChange(resendDelivery, webhooksQuery.queryKey, () => notifications.show({ message: words.resent }));
  const isWaiting = delivery.state === 'pending';
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={resend.isPending}
      onClick={() => resend.mutate({ webhookId, deliveryId: delivery.id })}
      aria-label={isWaiting ? words.tryNowOf(delivery.eventId) : words.resendOf(delivery.eventId)}
    >
      {isWaiting ? words.tryNow : words.resend}
    </Button>
  );
}
