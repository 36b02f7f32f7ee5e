import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { SOURCE_STATES, type SourceFilter } from '../../api/source-contract.js';
import { useWords } from '../../words/words.js';
import style from './intake.module.css';

const TYPING_MS = 250;

/** Finds sources among many: by a part of their name or address, and by how they do. */
export function SourceFilterBar({ onChange }: { onChange: (filter: SourceFilter) => void }) {
  const { sources } = useWords();
  const [form, setForm] = useState({ q: '', state: '' });
  const apply = useDebouncedCallback(({ q, state }: typeof form) => {
    const part = q.trim();
    onChange({ ...(part === '' ? {} : { q: part }), ...(state === '' ? {} : { state }) });
  }, TYPING_MS);
  const change = (changed: typeof form) => {
    setForm(changed);
    apply(changed);
  };
  return (
    <search className={style.three} aria-label={sources.filters}>
      <TextInput
        type="search"
        label={sources.search}
        value={form.q}
        maxLength={200}
        onChange={(event) => change({ ...form, q: event.currentTarget.value })}
      />
      <NativeSelect
        label={sources.state}
        value={form.state}
        data={[
          { value: '', label: sources.anyState },
          ...SOURCE_STATES.map((value) => ({ value, label: sources.states[value] ?? value })),
        ]}
        onChange={(event) => change({ ...form, state: event.currentTarget.value })}
      />
    </search>
  );
}
