import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import type { TeamInFull } from '../../api/team-contract.js';
import { removeTeam, renameTeam, sourcesOfTeamQuery, teamQuery, teamsKey } from '../../api/teams.js';
import { NotFoundOr } from '../../app/not-found-or.js';
import { ConfirmButton } from '../../design/confirm-button.js';
import { ProblemNotice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import page from '../../design/page.module.css';
import { QueryView } from '../../design/query-view.js';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';
import { TeamPeople } from './team-people.js';

const route = getRouteApi('/console/teams/$teamId');

function Sources({ team }: { team: TeamInFull }) {
  const { teams } = useWords();
  const query = useQuery(sourcesOfTeamQuery(team.id));
  return (
    <section aria-label={teams.sources}>
      <h2>{teams.sources}</h2>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{teams.noSource}</p>
          ) : (
            <ul>
              {items.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/sources/$sourceId" params={{ sourceId: id }}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}

function Keys({ team }: { team: TeamInFull }) {
  const { teams } = useWords();
  if (team.apiKeys.length === 0) return null;
  return (
    <section aria-label={teams.keys}>
      <h2>{teams.keys}</h2>
      <ul>
        {team.apiKeys.map(({ id, name, prefix }) => (
          <li key={id}>
            {name} <code>{prefix}…</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RenameOrRemove({ team }: { team: TeamInFull }) {
  const { teams } = useWords();
  const navigate = useNavigate();
  const [name, setName] = useState(team.name);
  const rename = useChange(renameTeam, teamsKey, () => notifications.show({ message: teams.saved }), 'in-place');
  const remove = useChange(removeTeam, [...teamsKey, 'list'], () => {
    notifications.show({ message: teams.removed(team.name) });
    void navigate({ to: '/teams' });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ id: team.id, name: name.trim() });
  };
  return (
    <details className={page.add}>
      <summary>{teams.rename}</summary>
      <form onSubmit={submit} className={page.form}>
        <TextInput
          label={teams.name}
          value={name}
          required
          withAsterisk={false}
          maxLength={100}
          error={rename.error instanceof ApiProblem ? rename.error.of('name') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {rename.isError && <ProblemNotice problem={rename.error} atFields={['name']} />}
        <div className={page.actions}>
          <Button type="submit" loading={rename.isPending}>
            {teams.save}
          </Button>
          <ConfirmButton
            label={teams.remove}
            name={`${teams.remove}: ${team.name}`}
            question={teams.removeQuestion(team.name)}
            confirm={teams.yesRemove}
            isPending={remove.isPending}
            onConfirm={() => remove.mutate(team.id)}
          />
        </div>
      </form>
    </details>
  );
}

export function TeamPage() {
  const { teams } = useWords();
  const { teamId } = route.useParams();
  const query = useQuery(teamQuery(teamId));
  return (
    <>
      <p>
        <Link to="/teams">{teams.back}</Link>
      </p>
      <NotFoundOr query={query}>
        {(team) => (
          <>
            <PageHeading title={team.name} />
            <TeamPeople key={team.id} team={team} />
            <Keys team={team} />
            <Sources team={team} />
            <RenameOrRemove key={`rename ${team.id}`} team={team} />
          </>
        )}
      </NotFoundOr>
    </>
  );
}
