import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words.js';
import style from './page.module.css';

let isFirstPage = true;

/**
 * The page's title, in the tab and on the page. After a change of page the focus goes here, so that a screen reader says
 * where it is and the next Tab starts at the top.
 */
export function PageHeading(props: { title: string; aside?: ReactNode; lead?: ReactNode; takesFocus?: boolean }) {
  const { title, aside, lead, takesFocus = true } = props;
  const { common } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${common.product}`;
  }, [title, common.product]);
  useEffect(() => {
    if (!isFirstPage && takesFocus) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, [takesFocus]);
  return (
    <header className={style.head}>
      <div className={style.line}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside !== undefined && <div className={style.aside}>{aside}</div>}
      </div>
      {lead !== undefined && <p className={style.lead}>{lead}</p>}
    </header>
  );
}
