import type { Webhook } from '../../api/webhook-contract.js';
import { Age } from '../../design/age.js';
import { Health, type HealthState } from '../../design/health.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';

type Fare = 'good' | 'unused' | 'failing' | 'paused' | 'off' | 'disabled';

const SIGNS: Record<Fare, HealthState> = {
  good: 'good',
  unused: 'waiting',
  failing: 'bad',
  paused: 'off',
  off: 'off',
  disabled: 'bad',
};

function fareOf({ status, disabledReason, health }: Webhook): Fare {
  if (status === 'off') return disabledReason === null ? 'off' : 'disabled';
  if (status === 'paused') return 'paused';
  if (health.failingSince !== null) return 'failing';
  return health.lastAttemptAt === null ? 'unused' : 'good';
}

/** How it goes with a webhook, in a word. */
function WebhookState({ webhook }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  const fare = fareOf(webhook);
  return <Health state={SIGNS[fare]}>{webhooks.health[fare]}</Health>;
}

/** The same with why, since when, and what is left undone. */
export function WebhookHealth({ webhook }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  const { health, disabledReason } = webhook;
  const left = [
    health.pending > 0 ? webhooks.waiting(health.pending) : '',
    health.failed > 0 ? webhooks.givenUp(health.failed) : '',
  ].filter((part) => part !== '');
  const why = disabledReason ?? (health.failingSince === null ? null : health.lastError);
  return (
    <>
      <WebhookState webhook={webhook} />
      {health.failingSince !== null && disabledReason === null && (
        <span className={table.sub}>
          {webhooks.since} <Age at={health.failingSince} />
        </span>
      )}
      {why !== null && <span className={`${table.sub} ${table.error}`}>{why}</span>}
      {left.length > 0 && <span className={table.sub}>{left.join(' · ')}</span>}
    </>
  );
}
