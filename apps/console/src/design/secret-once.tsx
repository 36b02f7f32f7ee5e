import { Button, CopyButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/words.js';
import style from './secret-once.module.css';

/** A secret that the server shows a single time. */
export function SecretOnce(props: { title: string; note: string; secret: string; onDone: () => void }) {
  const { common } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={style.secret}>
      <h2 ref={heading} tabIndex={-1}>
        {props.title}
      </h2>
      <p>{props.note}</p>
      <div className={style.value}>
        <code>{props.secret}</code>
        <CopyButton value={props.secret}>
          {({ copied, copy }) => (
            <Button size="xs" onClick={copy}>
              {copied ? common.copied : common.copy}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="default" onClick={props.onDone}>
          {common.close}
        </Button>
      </div>
    </section>
  );
}
