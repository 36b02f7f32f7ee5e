import type { Resolution, ResolutionVotes } from '../../api/catalogue-contract.js';
import { OutsideLink } from '../../design/outside-link.js';
import { stateName } from '../../design/states.js';
import table from '../../design/table.module.css';
import { dayInWords } from '../../design/time.js';
import { useLanguage, useWords, wordFor } from '../../words/words.js';
import style from './regimes.module.css';

function Votes({ votes }: { votes: ResolutionVotes }) {
  const { regimes } = useWords();
  const language = useLanguage();
  const names = (codes: readonly string[]) => codes.map((code) => stateName(code, language)).join(', ');
  if (votes.for === null) return <>{regimes.noVote}</>;
  return (
    <>
      {regimes.votesFor(votes.for)}
      {votes.against.length > 0 && (
        <span className={style.against}>
          , {regimes.against}: {names(votes.against)}
        </span>
      )}
      {votes.abstaining.length > 0 && `, ${regimes.abstaining}: ${names(votes.abstaining)}`}
      {votes.notVoting.length > 0 && `, ${regimes.notVoting}: ${names(votes.notVoting)}`}
    </>
  );
}

export function ResolutionsTable({ resolutions }: { resolutions: readonly Resolution[] }) {
  const { regimes, law } = useWords();
  const language = useLanguage();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{regimes.columnsVotes.resolution}</th>
            <th scope="col">{regimes.columnsVotes.did}</th>
            <th scope="col">{regimes.columnsVotes.vote}</th>
          </tr>
        </thead>
        <tbody>
          {resolutions.map((resolution) => (
            <tr key={resolution.symbol}>
              <th scope="row">
                <OutsideLink href={resolution.url} className="nowrap">
                  {resolution.symbol}
                </OutsideLink>
                <span className={table.sub}>{dayInWords(resolution.adopted, language)}</span>
              </th>
              <td className={table.wide}>
                {wordFor(law.effect, resolution.effect)}
                {resolution.did !== null && `: ${resolution.did}`}
              </td>
              <td className={`${style.votes} ${table.wide}`}>
                <Votes votes={resolution.votes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
