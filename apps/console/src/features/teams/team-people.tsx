import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { TeamInFull } from '../../api/team-contract.js';
import { putIntoTeam, takeOutOfTeam, teamsKey } from '../../api/teams.js';
import { usersQuery } from '../../api/users.js';
import page from '../../design/page.module.css';
import table from '../../design/table.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords, wordFor } from '../../words/words.js';

function PutIn({ team }: { team: TeamInFull }) {
  const { teams } = useWords();
  const { data: everybody = [] } = useQuery(usersQuery);
  const [chosen, setChosen] = useState('');
  const others = everybody.filter(
    ({ id, disabledAt }) => disabledAt === null && !team.people.some((person) => person.id === id),
  );
  const person = others.find(({ id }) => id === chosen);
  const put = useChange(putIntoTeam, teamsKey, () => {
    setChosen('');
    if (person) notifications.show({ message: teams.putInDone(person.name) });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (person) put.mutate({ team: team.id, person: person.id });
  };
  if (everybody.length > 0 && others.length === 0) return <p>{teams.everybodyIsIn}</p>;
  return (
    <form onSubmit={submit} className={page.form}>
      <NativeSelect
        label={teams.person}
        value={chosen}
        required
        withAsterisk={false}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: teams.choose, disabled: true },
          ...others.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
        ]}
      />
      <div className={page.actions}>
        <Button type="submit" loading={put.isPending} disabled={person === undefined}>
          {teams.putIn}
        </Button>
      </div>
    </form>
  );
}

function Member({ team, person }: { team: TeamInFull; person: TeamInFull['people'][number] }) {
  const { teams, shell } = useWords();
  const take = useChange(takeOutOfTeam, teamsKey, () => notifications.show({ message: teams.takenOut(person.name) }));
  return (
    <tr>
      <th scope="row" className={table.wide}>
        {person.name}
        <span className={table.sub}>{person.email}</span>
      </th>
      <td>
        {wordFor(shell.roles, person.role)}
        {person.disabledAt !== null && <span className={table.sub}>{teams.disabled}</span>}
      </td>
      <td className={table.end}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={teams.takeOutOf(person.name)}
          loading={take.isPending}
          onClick={() => take.mutate({ team: team.id, person: person.id })}
        >
          {teams.takeOut}
        </Button>
      </td>
    </tr>
  );
}

/** Who is in a team, and who else may come in. */
export function TeamPeople({ team }: { team: TeamInFull }) {
  const { teams } = useWords();
  const { person, role, actions } = teams.columnsOfPeople;
  return (
    <section aria-label={teams.people}>
      <h2>{teams.people}</h2>
      {team.people.length === 0 ? (
        <p>{teams.nobody}</p>
      ) : (
        <div className={table.scroll}>
          <table className={table.table} aria-label={teams.people}>
            <thead>
              <tr>
                <th scope="col">{person}</th>
                <th scope="col">{role}</th>
                <th scope="col" className={table.end}>
                  {actions}
                </th>
              </tr>
            </thead>
            <tbody>
              {team.people.map((one) => (
                <Member key={one.id} team={team} person={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <PutIn team={team} />
    </section>
  );
}
