import { Button } from '@mantine/core';
import { dayInWords } from '../../design/time.js';
import { useLanguage, useWords } from '../../words/words.js';
import style from './regimes.module.css';
import { changesAround } from './timeline.js';

interface DayControlsProps {
  day: string;
  today: string;
  changes: readonly string[];
  onDay: (day: string) => void;
}

export function DayControls({ day, today, changes, onDay }: DayControlsProps) {
  const { regimes, common } = useWords();
  const language = useLanguage();
  const { previous, next } = changesAround(changes, day);
  const jump = (to: string | null, label: string) => (
    <Button
      size="xs"
      variant="default"
      disabled={to === null}
      title={to === null ? undefined : dayInWords(to, language)}
      onClick={() => to !== null && onDay(to)}
    >
      {label}
    </Button>
  );
  return (
    <div className={style.controls}>
      <label>
        {regimes.day}
        <input
          type="date"
          value={day}
          onChange={(event) => {
            if (event.currentTarget.value !== '') onDay(event.currentTarget.value);
          }}
        />
      </label>
      {jump(previous, regimes.previousChange)}
      {jump(next, regimes.nextChange)}
      {jump(day === today ? null : today, common.today)}
    </div>
  );
}
