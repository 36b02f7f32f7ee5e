import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { DeliveryDetail } from '../../api/webhook-contract.js';
import { deliveryQuery, giveUpDelivery, webhookQuery, webhooksQuery } from '../../api/webhooks.js';
import { NotFoundOr } from '../../app/not-found-or.js';
import { Exact } from '../../design/age.js';
import { CodeBlock } from '../../design/code-block.js';
import { ConfirmButton } from '../../design/confirm-button.js';
import figures from '../../design/figures.module.css';
import { PageHeading } from '../../design/page-heading.js';
import { useChange } from '../../design/use-change.js';
import { useWords, wordFor } from '../../words/words.js';
import { DeliveryState } from './delivery-state.js';
import { TryView } from './delivery-try.js';
import { ResendButton } from './resend-button.js';
import style from './webhooks.module.css';

const route = getRouteApi('/console/webhooks/$webhookId/deliveries/$deliveryId');

function Figures({ delivery }: { delivery: DeliveryDetail }) {
  const { deliveries } = useWords();
  const words = deliveries.figures;
  return (
    <dl className={figures.figures}>
      <dt>{words.state}</dt>
      <dd>
        <DeliveryState delivery={delivery} />
      </dd>
      <dt>{words.id}</dt>
      <dd>
        <code>{delivery.eventId}</code>
      </dd>
      {delivery.alertId !== null && (
        <>
          <dt>{words.alert}</dt>
          <dd>
            <Link to="/alerts/$alertId" params={{ alertId: delivery.alertId }}>
              {words.openAlert}
            </Link>
            {delivery.sequence !== null && ` (${deliveries.newsOfAlert(delivery.sequence)})`}
          </dd>
        </>
      )}
      <dt>{words.origin}</dt>
      <dd>{wordFor(deliveries.because, delivery.origin)}</dd>
      <dt>{words.made}</dt>
      <dd>
        <Exact at={delivery.createdAt} />
      </dd>
      <dt>{words.attempts}</dt>
      <dd>{delivery.attempts}</dd>
    </dl>
  );
}

function Actions({ webhookId, delivery }: { webhookId: string; delivery: DeliveryDetail }) {
  const { deliveries: words } = useWords();
  const giveUp = useChange(giveUpDelivery, webhooksQuery.queryKey, () =>
    notifications.show({ message: words.givenUp }),
  );
  return (
    <div className={style.actions}>
      <ResendButton webhookId={webhookId} delivery={delivery} />
      {delivery.state === 'pending' && (
        <ConfirmButton
          label={words.giveUp}
          name={words.giveUpOf(delivery.eventId)}
          question={words.giveUpQuestion}
          confirm={words.yesGiveUp}
          isPending={giveUp.isPending}
          onConfirm={() => giveUp.mutate({ webhookId, deliveryId: delivery.id })}
        />
      )}
    </div>
  );
}

function DeliveryView({ webhookId, delivery }: { webhookId: string; delivery: DeliveryDetail }) {
  const { webhooks, deliveries: words } = useWords();
  return (
    <>
      <PageHeading title={words.titleOfOne(wordFor(webhooks.event, delivery.type))} />
      <Actions webhookId={webhookId} delivery={delivery} />
      <Figures delivery={delivery} />
      <section className={style.section}>
        <h2>{words.tries}</h2>
        {delivery.tries.length === 0 && (
          <>
            <p className={style.hint}>{words.noTries}</p>
            <CodeBlock label={words.body} code={JSON.stringify(delivery.event, null, 2)} />
          </>
        )}
        {delivery.tries.map((made) => (
          <TryView key={made.at} made={made} />
        ))}
      </section>
    </>
  );
}

export function DeliveryPage() {
  const { webhooks, deliveries } = useWords();
  const { webhookId, deliveryId } = route.useParams();
  const query = useQuery(deliveryQuery(webhookId, deliveryId));
  const { data: webhook } = useQuery(webhookQuery(webhookId));
  return (
    <>
      <p>
        <Link to="/webhooks/$webhookId" params={{ webhookId }}>
          {webhook === undefined ? webhooks.back : deliveries.of(webhook.name)}
        </Link>
      </p>
      <NotFoundOr query={query}>{(delivery) => <DeliveryView webhookId={webhookId} delivery={delivery} />}</NotFoundOr>
    </>
  );
}
