import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import type { Team } from '../../api/team-contract.js';
import { createTeam, teamsKey, teamsQuery } from '../../api/teams.js';
import { Age } from '../../design/age.js';
import { EmptyState, ProblemNotice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import page from '../../design/page.module.css';
import { QueryView } from '../../design/query-view.js';
import table from '../../design/table.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';

function AddTeam() {
  const { teams } = useWords();
  const [name, setName] = useState('');
  const create = useChange(
    createTeam,
    teamsKey,
    (team) => {
      setName('');
      notifications.show({ message: teams.added(team.name) });
    },
    'in-place',
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(name.trim());
  };
  return (
    <details className={page.add}>
      <summary>{teams.add}</summary>
      <form onSubmit={submit} className={page.form}>
        <TextInput
          name="name"
          label={teams.name}
          value={name}
          required
          withAsterisk={false}
          maxLength={100}
          error={create.error instanceof ApiProblem ? create.error.of('name') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {create.isError && <ProblemNotice problem={create.error} atFields={['name']} />}
        <div className={page.actions}>
          <Button type="submit" loading={create.isPending}>
            {teams.submit}
          </Button>
        </div>
      </form>
    </details>
  );
}

function TeamTable({ list }: { list: Team[] }) {
  const { teams } = useWords();
  if (list.length === 0) return <EmptyState title={teams.none}>{teams.noneDetail}</EmptyState>;
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={teams.title}>
        <thead>
          <tr>
            <th scope="col">{teams.columns.team}</th>
            <th scope="col" className={table.end}>
              {teams.columns.people}
            </th>
            <th scope="col" className={table.end}>
              {teams.columns.keys}
            </th>
            <th scope="col">{teams.columns.added}</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ id, name, members, keys, createdAt }) => (
            <tr key={id}>
              <th scope="row" className={table.wide}>
                <Link to="/teams/$teamId" params={{ teamId: id }}>
                  {name}
                </Link>
              </th>
              <td className={table.end}>{members}</td>
              <td className={table.end}>{keys}</td>
              <td>
                <Age at={createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function TeamsPage() {
  const { teams } = useWords();
  const query = useQuery(teamsQuery);
  return (
    <>
      <PageHeading title={teams.title} lead={teams.lead} />
      <AddTeam />
      <QueryView query={query}>{(list) => <TeamTable list={list} />}</QueryView>
    </>
  );
}
