import { Link } from '@tanstack/react-router';
import type { SourceTrial, TrialItem } from '../../api/source-intake-contract.js';
import { Notice } from '../../design/notices.js';
import { OutsideLink } from '../../design/outside-link.js';
import { dayInWords } from '../../design/time.js';
import { useLanguage, useWords, wordFor } from '../../words/words.js';
import style from './intake.module.css';

function Item({ item }: { item: TrialItem }) {
  const { sourceIntake: words } = useWords();
  const language = useLanguage();
  const title = item.title === '' ? words.untitled : item.title;
  const date = [
    item.publishedAt === null ? null : dayInWords(item.publishedAt.slice(0, 10), language),
    item.publishedDoubt === null ? null : wordFor({ ...words.doubts }, item.publishedDoubt),
  ].filter((part) => part !== null);
  return (
    <li>
      {item.url === null ? title : <OutsideLink href={item.url}>{title}</OutsideLink>}
      {item.title === '' && item.url !== null && <span className={style.sub}>{item.url}</span>}
      {date.length > 0 && <span className={style.sub}>{date.join(' · ')}</span>}
      {item.text !== null && item.text !== '' && <p className={style.beginning}>{item.text}</p>}
    </li>
  );
}

function Items({ trial }: { trial: SourceTrial }) {
  const { sourceIntake: words } = useWords();
  if (trial.items.length === 0) return <p>{words.noItems}</p>;
  return (
    <section>
      <h3 className={style.heading}>{words.firstOf(trial.items.length, trial.itemCount)}</h3>
      <ol className={style.items}>
        {trial.items.map((item, at) => (
          <Item key={`${at} ${item.url ?? ''}`} item={item} />
        ))}
      </ol>
    </section>
  );
}

/** What a test found: the API's sentence, what is wrong in words, and the first articles. */
export function TrialPreview({ trial }: { trial: SourceTrial }) {
  const { sourceIntake: words } = useWords();
  const isReadable = trial.outcome === 'readable';
  return (
    <>
      <Notice
        title={isReadable ? words.readable : words.unreadable}
        tone={isReadable && trial.duplicateOf === null ? 'good' : undefined}
      >
        <p>{trial.message}</p>
        {isReadable && <p className={style.address}>{trial.url}</p>}
        {trial.duplicateOf !== null && (
          <p>
            {words.isThere}{' '}
            <Link to="/sources/$sourceId" params={{ sourceId: trial.duplicateOf.id }}>
              {trial.duplicateOf.name}
            </Link>
          </p>
        )}
        {trial.remarks.length > 0 && (
          <>
            <h3 className={style.heading}>{words.remarks}</h3>
            <ul className={style.remarks}>
              {trial.remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      {isReadable && <Items trial={trial} />}
    </>
  );
}
