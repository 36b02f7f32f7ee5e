import { useWords, wordFor } from '../../words/words.js';
import { eventGroups } from './wanted-subscription.js';

/** What somebody is told of: `anything about an alert changes, a source is paused`. */
export function EventsInWords({ events }: { events: readonly string[] }) {
  const { webhooks } = useWords();
  const { everything, allOfAlerts, event } = webhooks;
  const words = { ...event, everything, allOfAlerts };
  return (
    <>
      {eventGroups(events)
        .map((each) => wordFor(words, each))
        .join(', ')}
    </>
  );
}
