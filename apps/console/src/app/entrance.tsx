import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { Mark } from './brand.js';
import { ConnectionNotice } from './connection-notice.js';
import style from './entrance.module.css';

/** The frame of the pages that stand outside the console: before it, and where it cannot be shown. */
export function Entrance({ children }: { children: ReactNode }) {
  const { common } = useWords();
  return (
    <div className={style.entrance}>
      <main className={style.door}>
        <ConnectionNotice />
        <p className={style.brand}>
          <Mark size={26} />
          {common.product}
        </p>
        {children}
      </main>
      <footer className={style.foot}>{common.disclaimer}</footer>
    </div>
  );
}
