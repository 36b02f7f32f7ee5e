import { Button, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import type { SourceTrial } from '../../api/source-intake-contract.js';
import { addSource, sourcesKey } from '../../api/sources.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';
import style from './intake.module.css';
import { suggestedName } from './suggested-name.js';
import { Whose } from './whose.js';

const SHOWN_AT_FIELDS = ['name', 'language', 'intervalMinutes', 'team'];
const INTERVALS = [5, 15, 30, 60, 180, 720, 1440];

/** The last step: a name, and how often it is read. What was tested is what is saved. */
export function SaveSource({ trial, onSaved }: { trial: SourceTrial; onSaved: () => void }) {
  const { sources, sourceIntake: words, common } = useWords();
  const [form, setForm] = useState({
    name: suggestedName(trial),
    language: trial.language ?? '',
    intervalMinutes: '30',
    team: '',
  });
  const add = useChange(
    addSource,
    sourcesKey,
    ({ name }) => {
      notifications.show({ message: sources.added(name) });
      onSaved();
    },
    'in-place',
  );
  const field = (name: keyof typeof form) => ({
    name,
    value: form[name],
    error: add.error instanceof ApiProblem ? add.error.of(name) : undefined,
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [name]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { kind, url, settings } = trial;
    const language = form.language.trim().toLowerCase();
    add.mutate({
      name: form.name.trim(),
      kind,
      url,
      settings,
      intervalMinutes: Number(form.intervalMinutes),
      ...(language === '' ? {} : { language }),
      ...(form.team === '' ? {} : { team: form.team }),
    });
  };
  const isReadable = trial.outcome === 'readable';
  return (
    <form onSubmit={submit} className={page.form}>
      <div className={style.three}>
        <TextInput {...field('name')} label={sources.name} required withAsterisk={false} maxLength={200} />
        <NativeSelect
          {...field('intervalMinutes')}
          label={sources.interval}
          data={INTERVALS.map((minutes) => ({ value: String(minutes), label: sources.intervals(minutes) }))}
        />
        <TextInput
          {...field('language')}
          label={`${sources.language} (${common.optional})`}
          placeholder={sources.languageHint}
          maxLength={2}
        />
      </div>
      <Whose value={form.team} error={field('team').error} onChange={(team) => setForm({ ...form, team })} />
      {add.isError && <ProblemNotice problem={add.error} atFields={SHOWN_AT_FIELDS} />}
      <div className={page.actions}>
        <Button type="submit" variant={isReadable ? 'filled' : 'default'} loading={add.isPending}>
          {isReadable ? words.save : words.saveAnyway}
        </Button>
        {!isReadable && <span className={style.note}>{words.saveAnywayNote}</span>}
      </div>
    </form>
  );
}
