import type { Party } from '../api/contract.js';
import { useWords } from '../words/words.js';
import style from './parties.module.css';
import { Arrow } from './shapes.js';

function Side({ parties }: { parties: readonly Party[] }) {
  const { law } = useWords();
  if (parties.length === 0) return <span className={style.unknown}>{law.unknownParty}</span>;
  return <bdi>{parties.map((party) => party.name).join(', ')}</bdi>;
}

/** `Russia → North Korea`, read aloud as "Russia to North Korea". */
export function Parties({ suppliers, recipients }: { suppliers: readonly Party[]; recipients: readonly Party[] }) {
  const { common } = useWords();
  return (
    <span className={style.flow}>
      <Side parties={suppliers} />
      <Arrow />
      <span className="visually-hidden"> {common.to} </span>
      <Side parties={recipients} />
    </span>
  );
}
