import type { ReactNode } from 'react';
import { Mark } from '../../app/brand.js';
import { ConnectionNotice } from '../../app/connection-notice.js';
import { useWords } from '../../words/words.js';
import style from './entrance.module.css';

/** The frame of the pages before the console. */
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
