import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { apiKeysQuery, createApiKey } from '../../api/api-keys.js';
import type { ApiKey } from '../../api/contract.js';
import { ApiProblem } from '../../api/problem.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords, wordFor } from '../../words/words.js';
import { ScopePicker } from './scope-picker.js';
import { type KeyForm, wantedKey } from './wanted-key.js';

const SHOWN_AT_FIELDS = ['name', 'role', 'scopes', 'expiresInDays'];
const ROLES = ['viewer', 'analyst', 'approver', 'auditor', 'administrator'];
const TERMS = [30, 90, 365];
const EMPTY: KeyForm = { name: '', role: 'analyst', term: '90', scopes: null };

function Fields({ form, onChange, refusal }: { form: KeyForm; onChange: (form: KeyForm) => void; refusal: unknown }) {
  const { apiKeys, shell, common } = useWords();
  const refused = (path: string) => (refusal instanceof ApiProblem ? refusal.of(path) : undefined);
  const field = (name: 'name' | 'role' | 'term') => ({
    name,
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput {...field('name')} label={apiKeys.name} required withAsterisk={false} error={refused('name')} />
      <div className={page.pair}>
        <NativeSelect
          {...field('role')}
          label={apiKeys.role}
          error={refused('role')}
          data={ROLES.map((role) => ({ value: role, label: wordFor(shell.roles, role) }))}
        />
        <NativeSelect
          {...field('term')}
          label={apiKeys.term}
          error={refused('expiresInDays')}
          data={[
            ...TERMS.map((days) => ({ value: String(days), label: apiKeys.days(days) })),
            { value: '', label: common.never },
          ]}
        />
      </div>
      <ScopePicker
        role={form.role}
        chosen={form.scopes}
        refused={refused('scopes')}
        onChange={(scopes) => onChange({ ...form, scopes })}
      />
    </>
  );
}

export function CreateKey({ onCreated }: { onCreated: (created: { apiKey: ApiKey; key: string }) => void }) {
  const { apiKeys } = useWords();
  const [form, setForm] = useState(EMPTY);
  const create = useChange(createApiKey, apiKeysQuery.queryKey, onCreated, 'in-place');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(wantedKey(form));
  };
  return (
    <details className={page.add}>
      <summary>{apiKeys.add}</summary>
      <form onSubmit={submit} className={page.form}>
        <Fields form={form} onChange={setForm} refusal={create.error} />
        {create.isError && <ProblemNotice problem={create.error} atFields={SHOWN_AT_FIELDS} />}
        <div className={page.actions}>
          <Button type="submit" loading={create.isPending}>
            {apiKeys.submit}
          </Button>
        </div>
      </form>
    </details>
  );
}
