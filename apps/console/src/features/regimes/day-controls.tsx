import { Button } from '@mantine/core';
import { useId } from 'react';
import { DayField } from '../../design/day-field.js';
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
  const id = useId();
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
      <label htmlFor={id}>
        {regimes.day}
        <DayField id={id} day={day} onDay={onDay} />
      </label>
      {jump(previous, regimes.previousChange)}
      {jump(next, regimes.nextChange)}
      {jump(day === today ? null : today, common.today)}
    </div>
  );
}
