import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { PasswordLink, Person } from '../../api/contract.js';
import { ApiProblem } from '../../api/problem.js';
import { createUser, usersQuery } from '../../api/users.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords, wordFor } from '../../words/words.js';
import { ROLES } from './roles.js';

const SHOWN_AT_FIELDS = ['email', 'name', 'role'];
const EMPTY = { email: '', name: '', role: 'viewer' };

export function AddPerson({ onAdded }: { onAdded: (added: PasswordLink & { user: Person }) => void }) {
  const { people, shell } = useWords();
  const [form, setForm] = useState(EMPTY);
  const create = useChange(createUser, usersQuery.queryKey, onAdded, 'in-place');
  const refused = (path: string) => (create.error instanceof ApiProblem ? create.error.of(path) : undefined);
  const field = (name: keyof typeof EMPTY) => ({
    name,
    value: form[name],
    error: refused(name),
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [name]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ email: form.email.trim(), name: form.name.trim(), role: form.role });
  };
  return (
    <details className={page.add}>
      <summary>{people.add}</summary>
      <form onSubmit={submit} className={page.form}>
        <TextInput {...field('email')} label={people.email} type="email" required withAsterisk={false} />
        <TextInput {...field('name')} label={people.name} required withAsterisk={false} />
        <NativeSelect
          {...field('role')}
          label={people.role}
          description={wordFor(people.roleHint, form.role)}
          data={ROLES.map((role) => ({ value: role, label: wordFor(shell.roles, role) }))}
        />
        {create.isError && <ProblemNotice problem={create.error} atFields={SHOWN_AT_FIELDS} />}
        <div className={page.actions}>
          <Button type="submit" loading={create.isPending}>
            {people.submit}
          </Button>
        </div>
      </form>
    </details>
  );
}
