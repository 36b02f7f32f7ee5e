import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { PasswordLink, Person } from '../../api/contract.js';
import { changeUser, resetPassword, resetSecondFactor, signOutUser, unlockUser, usersQuery } from '../../api/users.js';
import { Age } from '../../design/age.js';
import { ConfirmButton } from '../../design/confirm-button.js';
import { Health } from '../../design/health.js';
import page from '../../design/page.module.css';
import table from '../../design/table.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords, wordFor } from '../../words/words.js';
import { ROLES } from './roles.js';

interface PersonRowProps {
  person: Person;
  isYou: boolean;
  onLink: (link: PasswordLink & { name: string }) => void;
}

function State({ person }: { person: Person }) {
  const { people } = useWords();
  if (person.disabledAt !== null) return <Health state="off">{people.state.disabled}</Health>;
  if (!person.hasPassword && !person.isFromProvider) return <Health state="waiting">{people.state.invited}</Health>;
  return (
    <>
      <Health state="good">{people.state.active}</Health>
      {person.hasSecondFactor && <span className={table.sub}>{people.secondFactor}</span>}
      {person.isFromProvider && <span className={table.sub}>{people.fromProvider}</span>}
    </>
  );
}

function Actions({ person, onLink }: Omit<PersonRowProps, 'isYou'>) {
  const { people } = useWords();
  const { name } = person;
  const key = usersQuery.queryKey;
  const tell = (message: string) => () => notifications.show({ message });
  const reset = useChange(resetPassword, key, (link) => onLink({ ...link, name }));
  const signOut = useChange(signOutUser, key, tell(people.signedOut(name)));
  const unlock = useChange(unlockUser, key, tell(people.unlocked(name)));
  const removeFactor = useChange(resetSecondFactor, key, tell(people.factorRemoved(name)));
  const change = useChange(changeUser, key, tell(people.changed(name)));
  if (person.disabledAt !== null) {
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => change.mutate({ id: person.id, isDisabled: false })}>
        {people.enable}
      </Button>
    );
  }
  return (
    <details className={page.rowMore}>
      <summary aria-label={people.moreOf(name)}>{people.more}</summary>
      <div className={page.rowActions}>
        <ConfirmButton
          label={people.reset}
          name={`${people.reset}: ${name}`}
          question={people.resetQuestion(name)}
          confirm={people.yesReset}
          isPending={reset.isPending}
          onConfirm={() => reset.mutate(person.id)}
        />
        <Button size="compact-sm" variant="subtle" onClick={() => signOut.mutate(person.id)}>
          {people.signOut}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => unlock.mutate(person.id)}>
          {people.unlock}
        </Button>
        {person.hasSecondFactor && (
          <ConfirmButton
            label={people.removeFactor}
            name={`${people.removeFactor}: ${name}`}
            question={people.removeFactorQuestion(name)}
            confirm={people.yesRemoveFactor}
            isPending={removeFactor.isPending}
            onConfirm={() => removeFactor.mutate(person.id)}
          />
        )}
        <ConfirmButton
          label={people.disable}
          name={`${people.disable}: ${name}`}
          question={people.disableQuestion(name)}
          confirm={people.yesDisable}
          isPending={change.isPending}
          onConfirm={() => change.mutate({ id: person.id, isDisabled: true })}
        />
      </div>
    </details>
  );
}

export function PersonRow({ person, isYou, onLink }: PersonRowProps) {
  const { people, shell, common } = useWords();
  const change = useChange(changeUser, usersQuery.queryKey, () =>
    notifications.show({ message: people.changed(person.name) }),
  );
  return (
    <tr>
      <th scope="row" className={table.wide}>
        {person.name}
        {isYou && ` (${people.you})`}
        <span className={table.sub}>{person.email}</span>
      </th>
      <td>
        <NativeSelect
          size="xs"
          aria-label={people.roleOf(person.name)}
          value={person.role}
          disabled={person.disabledAt !== null || change.isPending}
          onChange={(event) => change.mutate({ id: person.id, role: event.currentTarget.value })}
          data={ROLES.map((role) => ({ value: role, label: wordFor(shell.roles, role) }))}
        />
      </td>
      <td>
        <State person={person} />
      </td>
      <td>{person.lastSignedInAt === null ? common.never : <Age at={person.lastSignedInAt} />}</td>
      <td className={table.wide}>
        <Actions person={person} onLink={onLink} />
      </td>
    </tr>
  );
}
