import { NativeSelect } from '@mantine/core';
import { useWords } from '../../words/words.js';
import { useTeams } from '../teams/use-teams.js';

interface WhoseProps {
  /** Of the team; empty for everybody's. */
  value: string;
  error?: string | undefined;
  onChange: (team: string) => void;
}

/** The choice of a team. As long as there is none, there is nothing to choose. */
export function Whose({ value, error, onChange }: WhoseProps) {
  const { teams } = useWords();
  const list = useTeams();
  if (list.length === 0) return null;
  return (
    <NativeSelect
      name="team"
      label={teams.whose}
      description={teams.whoseHint}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: teams.everybodys }, ...list.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}
