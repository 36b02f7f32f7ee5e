import { Health, type HealthState } from '../../design/health.js';
import { useWords, wordFor } from '../../words/words.js';

const STATES: Record<string, HealthState> = { delivered: 'good', failed: 'bad' };

export function DeliveryHealth({ status }: { status: string }) {
  const { webhooks } = useWords();
  return <Health state={STATES[status] ?? 'waiting'}>{wordFor(webhooks.state, status)}</Health>;
}
