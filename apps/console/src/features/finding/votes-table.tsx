import type { Vote, VoteRecord } from '../../api/contract.js';
import { dayInWords } from '../../design/time.js';
import { useLanguage, useWords } from '../../words/words.js';
import style from './finding.module.css';

function VoteCell({ vote }: { vote: Vote | null }) {
  const { alert, law } = useWords();
  return <td>{vote === null ? <span className={style.note}>{alert.notApplicable}</span> : law.vote[vote]}</td>;
}

export interface Sides {
  supplier: string;
  recipient: string;
  /** Both parties of an agreement may supply: their names stand alone. */
  isAgreement?: boolean;
}

export function VotesTable({ votes, sides }: { votes: readonly VoteRecord[]; sides: Sides }) {
  const { alert } = useWords();
  const language = useLanguage();
  return (
    <table className={style.grid}>
      <thead>
        <tr>
          <th scope="col">{alert.votesResolution}</th>
          <th scope="col">{sides.isAgreement ? sides.supplier : alert.votesSupplier(sides.supplier)}</th>
          <th scope="col">{sides.isAgreement ? sides.recipient : alert.votesRecipient(sides.recipient)}</th>
        </tr>
      </thead>
      <tbody>
        {votes.map((vote) => (
          <tr key={vote.symbol}>
            <th scope="row">
              {vote.symbol}
              <span className={style.cited}>{dayInWords(vote.adopted, language)}</span>
            </th>
            <VoteCell vote={vote.supplier} />
            <VoteCell vote={vote.recipient} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
