import { Button, CopyButton } from '@mantine/core';
import { useWords } from '../words/words.js';
import style from './code-block.module.css';

interface CodeBlockProps {
  /** What it is, for those who do not see it. */
  label: string;
  code: string;
  /** The name of the button that copies it; without one there is none. */
  copy?: string;
}

/** Text to the letter, in a box that can be scrolled by keyboard. */
export function CodeBlock({ label, code, copy }: CodeBlockProps) {
  const { common } = useWords();
  return (
    <div className={style.block}>
      {/* A region that scrolls has to be reached by keyboard. */}
      <div role="region" aria-label={label} tabIndex={0}>
        <pre>{code}</pre>
      </div>
      {copy !== undefined && (
        <CopyButton value={code}>
          {({ copied, copy: take }) => (
            <Button size="compact-sm" variant="default" aria-label={copied ? common.copied : copy} onClick={take}>
              {copied ? common.copied : common.copy}
            </Button>
          )}
        </CopyButton>
      )}
    </div>
  );
}
