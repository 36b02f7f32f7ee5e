import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.js';
import style from './page.module.css';

interface ConfirmButtonProps {
  label: string;
  name: string;
  question: string;
  confirm: string;
  onConfirm: () => void;
  isPending: boolean;
}

/** A button for what cannot be undone: asks once, in place. */
export function ConfirmButton({ label, name, question, confirm, onConfirm, isPending }: ConfirmButtonProps) {
  const { common } = useWords();
  const [isAsking, setAsking] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) cancel.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)} aria-label={name}>
        {label}
      </Button>
    );
  }
  return (
    <span className={style.actions} role="group" aria-label={question}>
      <span>{question}</span>
      <Button size="compact-sm" color="danger" loading={isPending} onClick={onConfirm}>
        {confirm}
      </Button>
      <Button size="compact-sm" variant="default" ref={cancel} onClick={() => setAsking(false)}>
        {common.cancel}
      </Button>
    </span>
  );
}
