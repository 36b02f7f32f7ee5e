import { Link } from '@tanstack/react-router';
import type { AlertDetail } from '../../api/contract.js';
import { Notice } from '../../design/notices.js';
import { useWords } from '../../words/words.js';
import style from './alert.module.css';

/** What the reader has to know before anything else: that it is merged away, or that texts it rests on have changed. */
export function Standing({ detail }: { detail: AlertDetail }) {
  const { sourcesOfAlert: words, law } = useWords();
  const { mergedInto, supersededReports = 0, supportedLevel = null, level } = detail;
  if (!mergedInto && supersededReports === 0) return null;
  return (
    <div className={style.standing}>
      {mergedInto && (
        <Notice title={`${words.mergedInto} ${words.mergedLink(mergedInto.number)}`}>
          <p>
            {words.mergedIntoDetail}{' '}
            <Link to="/alerts/$alertId" params={{ alertId: mergedInto.id }}>
              {words.mergedLink(mergedInto.number)}
            </Link>
          </p>
        </Notice>
      )}
      {supersededReports > 0 && (
        <Notice title={words.supersededTitle}>
          <p>
            {words.superseded(supersededReports)}{' '}
            {supportedLevel === null
              ? words.supportNone
              : supportedLevel === level
                ? words.supportSame
                : words.supportLess(law.level[supportedLevel].name)}
          </p>
        </Notice>
      )}
    </div>
  );
}
