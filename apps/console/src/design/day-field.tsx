import { useEffect, useState } from 'react';
import { useWords } from '../words/words.js';
import { isDay } from './time.js';

interface DayFieldProps {
  id: string;
  day: string;
  onDay: (day: string) => void;
  className?: string | undefined;
}

/**
 * A day written as `2016-03-02`. The browser's own date field would write it the way of its locale, and 03/02/2016 is two
 * different days to two lawyers.
 */
export function DayField({ id, day, onDay, className }: DayFieldProps) {
  const { common } = useWords();
  const [text, setText] = useState(day);
  useEffect(() => setText(day), [day]);
  return (
    <input
      id={id}
      className={className}
      inputMode="numeric"
      placeholder={common.dayPattern}
      size={11}
      value={text}
      aria-invalid={!isDay(text)}
      onChange={(event) => {
        setText(event.currentTarget.value);
        if (isDay(event.currentTarget.value)) onDay(event.currentTarget.value);
      }}
      onBlur={() => setText(day)}
    />
  );
}
