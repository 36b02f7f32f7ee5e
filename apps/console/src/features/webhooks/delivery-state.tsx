import type { Delivery } from '../../api/webhook-contract.js';
import { Age, useNow } from '../../design/age.js';
import { Health, type HealthState } from '../../design/health.js';
import table from '../../design/table.module.css';
import { useWords, wordFor } from '../../words/words.js';

const STATES: Record<string, HealthState> = { delivered: 'good', failed: 'bad' };

/** How far a delivery has come, and when it is tried next. */
export function DeliveryState({ delivery }: { delivery: Delivery }) {
  const { deliveries: words } = useWords();
  const now = useNow();
  const { state, attempts, nextAttemptAt } = delivery;
  const word = state === 'pending' && attempts > 0 ? words.retrying : wordFor(words.state, state);
  return (
    <>
      <Health state={STATES[state] ?? 'waiting'}>{word}</Health>
      {nextAttemptAt !== null && (
        <span className={table.sub}>
          {Date.parse(nextAttemptAt) <= now ? (
            words.dueNow
          ) : (
            <>
              {words.next} <Age at={nextAttemptAt} />
            </>
          )}
        </span>
      )}
    </>
  );
}
