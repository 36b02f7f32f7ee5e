import { Button, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { addSource, sourcesQuery } from '../../api/sources.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';

const SHOWN_AT_FIELDS = ['name', 'url', 'language', 'intervalMinutes'];

const INTERVALS = [5, 15, 30, 60, 180, 720, 1440];
const EMPTY = { name: '', url: '', language: '', intervalMinutes: '15' };

type Form = typeof EMPTY;

function Fields({ form, onChange, refusal }: { form: Form; onChange: (form: Form) => void; refusal: unknown }) {
  const { sources, common } = useWords();
  const field = (name: keyof Form) => ({
    name,
    value: form[name],
    error: refusal instanceof ApiProblem ? refusal.of(name) : undefined,
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <div className={page.pair}>
        <TextInput {...field('name')} label={sources.name} required withAsterisk={false} />
        <TextInput
          {...field('url')}
          label={sources.url}
          type="url"
          placeholder="https://"
          required
          withAsterisk={false}
        />
      </div>
      <div className={page.pair}>
        <NativeSelect
          {...field('intervalMinutes')}
          label={sources.interval}
          data={INTERVALS.map((minutes) => ({ value: String(minutes), label: sources.intervals(minutes) }))}
        />
        <TextInput
          {...field('language')}
          label={`${sources.language} (${common.optional})`}
          placeholder={sources.languageHint}
          maxLength={8}
        />
      </div>
    </>
  );
}

export function AddSource() {
  const { sources } = useWords();
  const [form, setForm] = useState(EMPTY);
  const onAdded = () => {
    notifications.show({ message: sources.added(form.name) });
    setForm(EMPTY);
  };
  const add = useChange(addSource, sourcesQuery.queryKey, onAdded, 'in-place');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { language, intervalMinutes, ...rest } = form;
    add.mutate({
      ...rest,
      intervalMinutes: Number(intervalMinutes),
      ...(language === '' ? {} : { language }),
    });
  };
  return (
    <details className={page.add}>
      <summary>{sources.add}</summary>
      <form onSubmit={submit} className={page.form}>
        <Fields form={form} onChange={setForm} refusal={add.error} />
        {add.isError && <ProblemNotice problem={add.error} atFields={SHOWN_AT_FIELDS} />}
        <div className={page.actions}>
          <Button type="submit" loading={add.isPending}>
            {sources.submit}
          </Button>
        </div>
      </form>
    </details>
  );
}
