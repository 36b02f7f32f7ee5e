import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { assigneesQuery } from '../../api/triage.js';
import { OUTCOMES, REOPEN_REASONS, SNOOZES } from '../../api/triage-contract.js';
import { useWords, wordFor } from '../../words/words.js';
import type { Draft, DraftFault, FormKind } from './action-draft.js';

interface FieldsProps {
  kind: FormKind;
  draft: Draft;
  onDraft: (change: Partial<Draft>) => void;
  fault: DraftFault | null;
  isMany: boolean;
}

const choicesOf = (values: readonly string[], words: Record<string, string>) =>
  values.map((value) => ({ value, label: wordFor(words, value) }));

function Outcome({ draft, onDraft, fault }: FieldsProps) {
  const { triage } = useWords();
  return (
    <NativeSelect
      label={triage.outcomeLabel}
      name="outcome"
      value={draft.outcome}
      error={fault === 'outcome' && triage.chooseOutcome}
      onChange={(event) => onDraft({ outcome: event.currentTarget.value })}
      data={[{ value: '', label: triage.choose }, ...choicesOf(OUTCOMES, triage.outcome)]}
    />
  );
}

function Snooze({ draft, onDraft, fault }: FieldsProps) {
  const { triage, common } = useWords();
  return (
    <>
      <NativeSelect
        label={triage.untilLabel}
        name="until"
        value={draft.until}
        onChange={(event) => onDraft({ until: event.currentTarget.value })}
        data={choicesOf(SNOOZES, triage.until)}
      />
      {draft.until === 'date' && (
        <TextInput
          label={triage.day}
          name="day"
          inputMode="numeric"
          placeholder={common.dayPattern}
          value={draft.day}
          error={fault === 'day' && triage.laterDay}
          onChange={(event) => onDraft({ day: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function Assignee({ draft, onDraft }: FieldsProps) {
  const { triage } = useWords();
  const { data = [] } = useQuery(assigneesQuery);
  return (
    <NativeSelect
      label={triage.person}
      name="assignee"
      value={draft.assignee}
      onChange={(event) => onDraft({ assignee: event.currentTarget.value })}
      data={[
        { value: '', label: triage.nobody },
        ...data.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` })),
      ]}
    />
  );
}

function Link({ draft, onDraft, fault }: FieldsProps) {
  const { triage, common } = useWords();
  return (
    <>
      <TextInput
        label={triage.url}
        name="url"
        inputMode="url"
        value={draft.url}
        error={fault === 'url' && triage.urlHint}
        onChange={(event) => onDraft({ url: event.currentTarget.value })}
      />
      <TextInput
        label={`${triage.linkTitle} (${common.optional})`}
        name="title"
        maxLength={300}
        value={draft.title}
        onChange={(event) => onDraft({ title: event.currentTarget.value })}
      />
    </>
  );
}

/** What an action needs beside its reason. */
export function ActionFields(props: FieldsProps) {
  const { kind, draft, onDraft, fault, isMany } = props;
  const { triage, common } = useWords();
  switch (kind) {
    case 'close':
      return <Outcome {...props} />;
    case 'snooze':
      return <Snooze {...props} />;
    case 'assign':
      return <Assignee {...props} />;
    case 'link':
      return <Link {...props} />;
    case 'reopen':
      return (
        <NativeSelect
          label={triage.becauseLabel}
          name="because"
          value={draft.because}
          onChange={(event) => onDraft({ because: event.currentTarget.value })}
          data={choicesOf(REOPEN_REASONS, triage.because)}
        />
      );
    case 'tag':
      return (
        <TagsInput
          label={isMany ? triage.tagAdd : triage.tags}
          description={triage.tagHint}
          value={[...draft.tags]}
          maxTags={50}
          onChange={(tags) => onDraft({ tags: tags.map((tag) => tag.slice(0, 60)) })}
        />
      );
    case 'set-due':
      return (
        <TextInput
          label={triage.dueDay}
          name="due"
          description={triage.dueHint}
          inputMode="numeric"
          placeholder={common.dayPattern}
          value={draft.due}
          error={fault === 'due' && common.noDay}
          onChange={(event) => onDraft({ due: event.currentTarget.value })}
        />
      );
    default:
      return null;
  }
}
