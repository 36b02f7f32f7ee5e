import { useQuery } from '@tanstack/react-query';
import { overviewQuery } from '../api/overview.js';
import { useWords } from '../words/words.js';
import style from './shell.module.css';

/** Stands on every screen and every printed page. */
export function Footer() {
  const { common, shell } = useWords();
  const { data } = useQuery(overviewQuery);
  return (
    <footer className={style.foot}>
      <p>{common.disclaimer}</p>
      {data !== undefined && <p>{shell.versions(data.versions.catalogue, data.versions.extractor)}</p>}
    </footer>
  );
}
