import { NativeSelect, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import page from '../../design/page.module.css';
import { useWords } from '../../words/words.js';
import { EventCodes } from './event-codes.js';
import { CHOSEN_KINDS, type ChosenKind, type WantedSource } from './wanted-source.js';

/** Paths of the API's problems that these fields show themselves. */
export const SHOWN_AT_FIELDS = ['kind', 'url', 'settings.linkSelector', 'settings.mustContain', 'settings.codes'];

interface KindFieldsProps {
  form: WantedSource;
  onChange: (form: WantedSource) => void;
  refusal: unknown;
}

/** What a source is: its kind, where it is, and what that kind needs beside. */
export function KindFields({ form, onChange, refusal }: KindFieldsProps) {
  const { sourceIntake: words, common } = useWords();
  const refused = (path: string) => (refusal instanceof ApiProblem ? refusal.of(path) : undefined);
  const field = (name: 'address' | 'folder' | 'linkSelector' | 'mustContain', path: string) => ({
    name,
    value: form[name],
    error: refused(path),
    withAsterisk: false,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <div className={page.pair}>
        <NativeSelect
          name="kind"
          label={words.kind}
          value={form.kind}
          error={refused('kind')}
          data={CHOSEN_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          onChange={(event) => onChange({ ...form, kind: event.currentTarget.value as ChosenKind })}
        />
        {form.kind === 'folder' ? (
          <TextInput {...field('folder', 'url')} label={words.folder} description={words.folderHint} />
        ) : (
          <TextInput
            {...field('address', 'url')}
            label={words.address[form.kind]}
            description={words.addressHints[form.kind]}
            inputMode="url"
            placeholder="https://"
            required={form.kind !== 'gdelt'}
          />
        )}
      </div>
      {(form.kind === 'page' || form.kind === 'sitemap') && (
        <div className={page.pair}>
          {form.kind === 'page' && (
            <TextInput
              {...field('linkSelector', 'settings.linkSelector')}
              label={words.linkSelector}
              description={words.linkSelectorHint}
              required
            />
          )}
          <TextInput
            {...field('mustContain', 'settings.mustContain')}
            label={`${words.mustContain} (${common.optional})`}
            description={words.mustContainHint}
          />
        </div>
      )}
      {form.kind === 'gdelt' && (
        <EventCodes
          chosen={form.codes}
          error={refused('settings.codes')}
          onChange={(codes) => onChange({ ...form, codes })}
        />
      )}
    </>
  );
}
