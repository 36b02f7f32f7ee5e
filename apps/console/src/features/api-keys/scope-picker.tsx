import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { scopesQuery } from '../../api/api-keys.js';
import page from '../../design/page.module.css';
import { useWords, wordFor } from '../../words/words.js';
import { scopesOf, toggled } from './wanted-key.js';

interface ScopePickerProps {
  role: string;
  chosen: readonly string[] | null;
  refused: string | undefined;
  onChange: (scopes: readonly string[] | null) => void;
}

/** Everything that the role may, or only some of it: a key that leaks then gives away less. */
export function ScopePicker({ role, chosen, refused, onChange }: ScopePickerProps) {
  const { apiKeys } = useWords();
  const { data: all = [] } = useQuery(scopesQuery);
  const possible = scopesOf(all, role);
  return (
    <>
      <NativeSelect
        label={apiKeys.scopes}
        value={chosen === null ? 'all' : 'some'}
        error={refused}
        onChange={(event) => onChange(event.currentTarget.value === 'all' ? null : [])}
        data={[
          { value: 'all', label: apiKeys.allScopes },
          { value: 'some', label: apiKeys.someScopes },
        ]}
      />
      {chosen !== null && (
        <fieldset className={page.plainSet}>
          <legend>{apiKeys.scopesOfKey}</legend>
          <div className={page.checks}>
            {possible.map((scope) => (
              <Checkbox
                key={scope}
                label={wordFor(apiKeys.scopeWords, scope)}
                description={scope}
                checked={chosen.includes(scope)}
                onChange={() => onChange(toggled(chosen, scope, possible))}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
