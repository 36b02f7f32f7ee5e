import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AuditFilters } from '../../api/audit.js';
import { usersQuery } from '../../api/users.js';
import { isDay } from '../../design/time.js';
import { useWords } from '../../words/words.js';
import { isNarrowed } from './audit-filters.js';
import style from './audit.module.css';

interface FilterBarProps {
  filters: AuditFilters;
  onChange: (filters: AuditFilters) => void;
}

/** Applied when it is left, or by Enter: each reading of the audit is a record of its own, half a name is none. */
function WhoField({ filters, onChange }: FilterBarProps) {
  const { audit } = useWords();
  const { data = [] } = useQuery(usersQuery);
  const [text, setText] = useState(filters.who ?? '');
  useEffect(() => setText(filters.who ?? ''), [filters.who]);
  const apply = (who: string) => {
    if (who.trim() !== (filters.who ?? '')) onChange({ ...filters, who: who.trim() || undefined });
  };
  return (
    <Autocomplete
      label={audit.who}
      placeholder={audit.whoHint}
      data={data.map(({ email }) => email)}
      value={text}
      onChange={setText}
      onOptionSubmit={apply}
      onBlur={() => apply(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply(text);
      }}
    />
  );
}

function DayFilter({ filters, onChange, name }: FilterBarProps & { name: 'from' | 'to' }) {
  const { audit, common } = useWords();
  const [text, setText] = useState(filters[name] ?? '');
  useEffect(() => setText(filters[name] ?? ''), [filters, name]);
  const isBad = text !== '' && !isDay(text);
  const apply = () => {
    if (!isBad && text !== (filters[name] ?? '')) onChange({ ...filters, [name]: text || undefined });
  };
  return (
    <TextInput
      label={name === 'from' ? audit.from : audit.to}
      inputMode="numeric"
      placeholder={common.dayPattern}
      value={text}
      error={isBad && text.length >= common.dayPattern.length && audit.badDay}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply();
      }}
    />
  );
}

export function AuditFilterBar(props: FilterBarProps) {
  const { filters, onChange } = props;
  const { audit } = useWords();
  const actions = Object.entries(audit.action).filter(
    ([action]) => filters.kind === undefined || action.startsWith(`${filters.kind}.`),
  );
  return (
    <search className={style.filters} aria-label={audit.filters}>
      <WhoField {...props} />
      <NativeSelect
        label={audit.whatKind}
        value={filters.kind ?? ''}
        // An action of another kind would leave nothing.
        onChange={(event) => onChange({ ...filters, kind: event.currentTarget.value || undefined, action: undefined })}
        data={[
          { value: '', label: audit.anyKind },
          ...Object.entries(audit.kind).map(([value, label]) => ({ value, label })),
        ]}
      />
      <NativeSelect
        label={audit.what}
        value={filters.action ?? ''}
        onChange={(event) => onChange({ ...filters, action: event.currentTarget.value || undefined })}
        data={[{ value: '', label: audit.anyAction }, ...actions.map(([value, label]) => ({ value, label }))]}
      />
      <DayFilter {...props} name="from" />
      <DayFilter {...props} name="to" />
      <Button variant="default" disabled={!isNarrowed(filters)} onClick={() => onChange({})}>
        {audit.clear}
      </Button>
    </search>
  );
}
