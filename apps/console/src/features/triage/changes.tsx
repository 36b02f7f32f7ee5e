import type { Change } from '../../api/triage-contract.js';
import { Exact } from '../../design/age.js';
import { reasonIn, useEventWords } from './event-words.js';
import style from './triage.module.css';

/** What happened meanwhile, oldest first. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const wordsOf = useEventWords();
  return (
    <ul className={style.changes}>
      {changes.map((change, place) => {
        const reason = reasonIn(change);
        return (
          <li key={`${change.at} ${place}`}>
            <b>{wordsOf(change)}</b> · <bdi>{change.who}</bdi> · <Exact at={change.at} />
            {reason !== '' && <q dir="auto">{reason}</q>}
          </li>
        );
      })}
    </ul>
  );
}
