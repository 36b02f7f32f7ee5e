import { Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type Ref } from 'react';
import type { AlertFilters } from '../../api/alerts.js';
import { regimesQuery } from '../../api/catalogue.js';
import { assigneesQuery } from '../../api/triage.js';
import { allStates } from '../../design/states.js';
import { useLanguage, useWords } from '../../words/words.js';
import { isFiltered } from './filters.js';
import style from './queue.module.css';

const TYPING_MS = 250;
const STATUSES = ['new', 'in-review', 'awaiting-approval', 'snoozed', 'reopened', 'closed'];

interface FilterBarProps {
  filters: AlertFilters;
  onChange: (filters: AlertFilters) => void;
  searchRef: Ref<HTMLInputElement>;
}

function SearchField({ filters, onChange, searchRef }: FilterBarProps) {
  const { queue } = useWords();
  const [text, setText] = useState(filters.q ?? '');
  useEffect(() => setText(filters.q ?? ''), [filters.q]);
  const apply = useDebouncedCallback((q: string) => onChange({ ...filters, q: q.trim() || undefined }), TYPING_MS);
  return (
    <TextInput
      ref={searchRef}
      label={queue.search}
      type="search"
      placeholder={queue.searchPlaceholder}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        apply(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}

function useRegimeChoices() {
  const { data } = useQuery(regimesQuery);
  return useMemo(
    () => (data?.items ?? []).map((regime) => ({ value: regime.id, label: `${regime.id} · ${regime.title}` })),
    [data],
  );
}

function useAssigneeChoices() {
  const { queue } = useWords();
  const { data = [] } = useQuery(assigneesQuery);
  return [
    { value: '', label: queue.anyAssignee },
    ...Object.entries(queue.assignees).map(([value, label]) => ({ value, label })),
    ...data.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

export function FilterBar(props: FilterBarProps) {
  const { filters, onChange } = props;
  const { queue, law } = useWords();
  const language = useLanguage();
  const states = useMemo(() => allStates(language), [language]);
  const regimes = useRegimeChoices();
  const assignees = useAssigneeChoices();
  return (
    <search className={style.filters} aria-label={queue.filters}>
      <SearchField {...props} />
      <Select
        label={queue.regime}
        placeholder={queue.anyRegime}
        data={regimes}
        value={filters.regime ?? null}
        onChange={(regime) => onChange({ ...filters, regime: regime ?? undefined })}
        searchable
        clearable
      />
      <Select
        label={queue.state}
        placeholder={queue.anyState}
        data={states}
        value={filters.state ?? null}
        onChange={(state) => onChange({ ...filters, state: state ?? undefined })}
        limit={60}
        searchable
        clearable
      />
      <NativeSelect
        label={queue.status}
        value={filters.status ?? ''}
        onChange={(event) => onChange({ ...filters, status: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: queue.anyStatus },
          ...STATUSES.map((status) => ({ value: status, label: law.status[status] ?? status })),
        ]}
      />
      <NativeSelect
        label={queue.assignee}
        value={filters.assignee ?? ''}
        onChange={(event) => onChange({ ...filters, assignee: event.currentTarget.value || undefined })}
        data={assignees}
      />
      <NativeSelect
        label={queue.due}
        value={filters.due ?? ''}
        onChange={(event) => onChange({ ...filters, due: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: queue.anyDue },
          ...Object.entries(queue.dues).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Button variant="default" disabled={!isFiltered(filters)} onClick={() => onChange({})}>
        {queue.clear}
      </Button>
    </search>
  );
}
