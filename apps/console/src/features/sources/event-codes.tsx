import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { eventCodesQuery } from '../../api/source-intake.js';
import type { EventCode } from '../../api/source-intake-contract.js';
import page from '../../design/page.module.css';
import { QueryView } from '../../design/query-view.js';
import { useWords } from '../../words/words.js';
import style from './intake.module.css';

interface EventCodesProps {
  /** Null: the usual ones. */
  chosen: string[] | null;
  error: string | undefined;
  onChange: (codes: string[]) => void;
}

function Codes({ codes }: { codes: EventCode[] }) {
  return (
    <div className={page.checks}>
      {codes.map(({ code, meaning }) => (
        <Checkbox key={code} size="md" value={code} label={`${meaning} (${code})`} />
      ))}
    </div>
  );
}

/** The events of GDELT whose articles are read: the usual ones in sight, the wider ones folded away. */
export function EventCodes({ chosen, error, onChange }: EventCodesProps) {
  const { sourceIntake: words } = useWords();
  const query = useQuery(eventCodesQuery);
  return (
    <QueryView query={query}>
      {(codes) => {
        const usual = codes.filter(({ isUsual }) => isUsual);
        const value = chosen ?? usual.map(({ code }) => code);
        return (
          <Checkbox.Group
            label={words.codes}
            description={words.codesHint}
            value={value}
            error={value.length === 0 ? words.noCode : error}
            onChange={onChange}
          >
            <Codes codes={usual} />
            <details className={style.folded}>
              <summary>{words.otherCodes}</summary>
              <Codes codes={codes.filter(({ isUsual }) => !isUsual)} />
            </details>
          </Checkbox.Group>
        );
      }}
    </QueryView>
  );
}
