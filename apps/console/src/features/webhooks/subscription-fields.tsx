import { Checkbox, MultiSelect, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { regimesQuery } from '../../api/catalogue.js';
import { LEVELS } from '../../api/contract.js';
import { ApiProblem } from '../../api/problem.js';
import page from '../../design/page.module.css';
import { allStates } from '../../design/states.js';
import { useLanguage, useWords, wordFor } from '../../words/words.js';
import { useTeams } from '../teams/use-teams.js';
import { CHOSEN_EVENTS, partyLabel, type WantedSubscription } from './wanted-subscription.js';
import style from './webhooks.module.css';

/** Paths of the API's problems that these fields show themselves. */
export const SUBSCRIPTION_FIELDS = ['events', 'regimes', 'levels', 'parties', 'teams'];

interface SubscriptionFieldsProps<Form extends WantedSubscription> {
  form: Form;
  onChange: (form: Form) => void;
  refusal: unknown;
}

/** Of which alerts: levels, regimes, parties and teams. */
function Filters<Form extends WantedSubscription>({ form, onChange, refusal }: SubscriptionFieldsProps<Form>) {
  const { webhookForm: words, law } = useWords();
  const language = useLanguage();
  const { data: regimes } = useQuery(regimesQuery);
  const teams = useTeams();
  const states = useMemo(() => allStates(language).map(({ value }) => partyLabel(value, language)), [language]);
  const refused = (path: string) => (refusal instanceof ApiProblem ? refusal.of(path) : undefined);
  return (
    <fieldset className={style.group}>
      <legend>{words.filters}</legend>
      <p className={style.hint}>{words.filtersHint}</p>
      <Checkbox.Group
        label={words.levels}
        value={form.levels}
        error={refused('levels')}
        onChange={(levels) => onChange({ ...form, levels })}
      >
        <div className={page.checks}>
          {LEVELS.map((level) => (
            <Checkbox key={level} size="md" value={level} label={law.level[level].name} />
          ))}
        </div>
      </Checkbox.Group>
      <MultiSelect
        label={words.regimes}
        placeholder={form.regimes.length === 0 ? words.anyRegime : ''}
        data={(regimes?.items ?? []).map(({ id, title }) => ({ value: id, label: `${id} · ${title}` }))}
        value={form.regimes}
        error={refused('regimes')}
        onChange={(chosen) => onChange({ ...form, regimes: chosen })}
        searchable
      />
      <TagsInput
        label={words.parties}
        description={words.partiesHint}
        placeholder={form.parties.length === 0 ? words.anyParty : ''}
        data={states}
        limit={40}
        value={form.parties}
        error={refused('parties')}
        onChange={(parties) => onChange({ ...form, parties })}
        splitChars={[';', ',']}
      />
      {teams.length > 0 && (
        <MultiSelect
          label={words.teams}
          description={words.teamsHint}
          placeholder={form.teams.length === 0 ? words.noTeam : ''}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.teams}
          error={refused('teams')}
          onChange={(chosen) => onChange({ ...form, teams: chosen })}
        />
      )}
    </fieldset>
  );
}

/** What somebody is told of: kinds of events, and of which alerts. */
export function SubscriptionFields<Form extends WantedSubscription>(props: SubscriptionFieldsProps<Form>) {
  const { form, onChange, refusal } = props;
  const { webhooks, webhookForm: words } = useWords();
  const refused = (path: string) => (refusal instanceof ApiProblem ? refusal.of(path) : undefined);
  return (
    <>
      <Checkbox.Group
        label={words.events}
        value={form.events}
        error={refused('events')}
        onChange={(events) => onChange({ ...form, events })}
      >
        <div className={page.checks}>
          {CHOSEN_EVENTS.map((event) => (
            <Checkbox key={event} size="md" value={event} label={wordFor(webhooks.event, event)} />
          ))}
        </div>
      </Checkbox.Group>
      <Filters {...props} />
    </>
  );
}
