import { useQuery } from '@tanstack/react-query';
import { regimesQuery } from '../../api/catalogue.js';
import type { Subscription, Webhook } from '../../api/webhook-contract.js';
import { Age } from '../../design/age.js';
import figures from '../../design/figures.module.css';
import { useLanguage, useWords, wordFor } from '../../words/words.js';
import { EventsInWords } from './events-in-words.js';
import { useTeams } from '../teams/use-teams.js';
import { partyLabel } from './wanted-subscription.js';
import { WebhookHealth } from './webhook-health.js';

/** The filters in words: `violation; KP-1718 North Korea; Russia (RU)`. */
export function FiltersInWords({ subscription }: { subscription: Subscription }) {
  const { webhooks, law } = useWords();
  const language = useLanguage();
  const { data } = useQuery(regimesQuery);
  const teams = useTeams();
  const { levels, regimes, parties } = subscription;
  const nameOf = (id: string) => teams.find((team) => team.id === id)?.name ?? id;
  const ofTeams = subscription.teams.map(nameOf).join(', ');
  const titleOf = (id: string) => data?.items.find((regime) => regime.id === id)?.title ?? '';
  const parts = [
    levels.map((level) => (level in law.level ? law.level[level as keyof typeof law.level].name : level)).join(', '),
    regimes.map((id) => `${id} ${titleOf(id)}`.trim()).join(', '),
    parties.map((code) => partyLabel(code, language)).join(', '),
    ofTeams === '' ? '' : webhooks.figures.ofTeams(ofTeams),
  ].filter((part) => part !== '');
  return <>{parts.length === 0 ? webhooks.figures.noFilter : parts.join('; ')}</>;
}

export function WebhookFigures({ webhook }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  const words = webhooks.figures;
  const { health } = webhook;
  return (
    <dl className={figures.figures}>
      <dt>{words.health}</dt>
      <dd>
        <WebhookHealth webhook={webhook} />
      </dd>
      <dt>{words.last}</dt>
      <dd>{health.lastAttemptAt === null ? webhooks.neverDelivered : <Age at={health.lastAttemptAt} />}</dd>
      <dt>{words.told}</dt>
      <dd>
        <EventsInWords events={webhook.events} />
      </dd>
      <dt>{words.filters}</dt>
      <dd>
        <FiltersInWords subscription={webhook} />
      </dd>
      <dt>{words.format}</dt>
      <dd>{wordFor(webhooks.format, webhook.format)}</dd>
      <dt>{words.added}</dt>
      <dd>
        <Age at={webhook.createdAt} />
      </dd>
    </dl>
  );
}
