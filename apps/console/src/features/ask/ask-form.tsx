import { Autocomplete, Button, NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState, type FormEvent } from 'react';
import page from '../../design/page.module.css';
import { allStates } from '../../design/states.js';
import { useLanguage, useWords } from '../../words/words.js';
import style from './ask.module.css';
import { gapsOf, parseQuestion, type QuestionForm, type QuestionGaps } from './question.js';

const CONDUCTS = [
  'transfer',
  'assistance',
  'agreement',
  'licence',
  'procurement',
  'financing',
  'brokering',
  'training',
  'transit',
];
const STAGES = [
  'delivered',
  'in-transit',
  'seized',
  'contracted',
  'announced',
  'planned',
  'threatened',
  'alleged',
  'denied',
];
const ITEMS = [
  'small arms',
  'ammunition',
  'battle tanks',
  'armoured vehicles',
  'combat aircraft',
  'air defence missiles',
  'ballistic missiles',
  'unmanned aircraft',
  'spare parts',
  'military training',
];

interface FieldsProps {
  form: QuestionForm;
  gaps: QuestionGaps | null;
  onChange: (form: QuestionForm) => void;
}

function useField({ form, onChange }: FieldsProps) {
  return (name: Exclude<keyof QuestionForm, 'items'>) => ({
    name,
    value: form[name] ?? '',
    onChange: (event: { currentTarget: { value: string } } | string) =>
      onChange({ ...form, [name]: typeof event === 'string' ? event : event.currentTarget.value }),
  });
}

function MainFields(props: FieldsProps) {
  const { ask } = useWords();
  const language = useLanguage();
  const field = useField(props);
  const states = useMemo(() => allStates(language).map((state) => state.label), [language]);
  return (
    <>
      <Autocomplete
        {...field('from')}
        label={ask.supplier}
        description={ask.partyHint}
        data={states}
        limit={8}
        error={props.gaps?.party === true ? ask.needsParty : undefined}
      />
      <Autocomplete {...field('to')} label={ask.recipient} description={ask.unknownHint} data={states} limit={8} />
      <TagsInput
        label={ask.items}
        description={ask.itemsHint}
        data={ITEMS}
        value={props.form.items ?? []}
        onChange={(items) => props.onChange({ ...props.form, items })}
        splitChars={[';', '|']}
        error={props.gaps?.items === true ? ask.needsItem : undefined}
      />
      <TextInput
        {...field('on')}
        label={ask.date}
        description={ask.dateHint}
        inputMode="numeric"
        error={props.gaps?.date === true ? ask.needsDate : undefined}
      />
    </>
  );
}

function FurtherFields(props: FieldsProps) {
  const { ask, law } = useWords();
  const field = useField(props);
  const choices = (values: string[], words: Record<string, string>) => [
    { value: '', label: ask.any },
    ...values.map((value) => ({ value, label: words[value] ?? value })),
  ];
  return (
    <>
      <NativeSelect
        {...field('conduct')}
        label={ask.conduct}
        data={CONDUCTS.map((value) => ({ value, label: law.conduct[value] ?? value }))}
      />
      <NativeSelect {...field('stage')} label={ask.stage} data={choices(STAGES, law.stage)} />
      <TextInput {...field('place')} label={ask.place} />
      <TextInput {...field('via')} label={ask.via} description={ask.viaHint} />
      <TextInput {...field('endUser')} label={ask.endUser} />
      <TextInput
        {...field('knownAt')}
        label={ask.knownAt}
        description={ask.knownAtHint}
        error={props.gaps?.knownAt === true ? ask.needsDate : undefined}
      />
    </>
  );
}

const hasFurtherFacts = ({ conduct, stage, place, via, endUser, knownAt }: QuestionForm) =>
  [conduct, stage, place, via, endUser, knownAt].some((value) => value !== undefined);

/** The form and the address hold the same question, so that an answer can be linked to. */
export function AskForm({ asked, onAsk }: { asked: QuestionForm; onAsk: (form: QuestionForm) => void }) {
  const { ask } = useWords();
  const [form, setForm] = useState(asked);
  const [gaps, setGaps] = useState<QuestionGaps | null>(null);
  const address = JSON.stringify(asked);
  useEffect(() => {
    setForm(parseQuestion(JSON.parse(address) as Record<string, unknown>));
    setGaps(null);
  }, [address]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const question = parseQuestion({ ...form });
    const found = gapsOf(question);
    setGaps(found);
    if (!Object.values(found).some(Boolean)) onAsk(question);
  };
  const fields = { form, gaps, onChange: setForm };
  return (
    <form className={style.form} onSubmit={submit} noValidate>
      <MainFields {...fields} />
      <details className={style.more} open={hasFurtherFacts(asked)}>
        <summary>{ask.more}</summary>
        <div>
          <FurtherFields {...fields} />
        </div>
      </details>
      <div className={page.actions}>
        <Button type="submit">{ask.submit}</Button>
        <Button variant="default" onClick={() => onAsk({})}>
          {ask.clear}
        </Button>
      </div>
    </form>
  );
}
