import { Fragment } from 'react';
import type { Party } from '../api/contract.js';
import { useWords } from '../words/words.js';
import { isMutual, partiesOf } from './mutual.js';
import style from './parties.module.css';
import { Arrow, DoubleArrow } from './shapes.js';

function Side({ parties }: { parties: readonly Party[] }) {
  const { law } = useWords();
  if (parties.length === 0) return <span className={style.unknown}>{law.unknownParty}</span>;
  return <bdi>{parties.map((party) => party.name).join(', ')}</bdi>;
}

interface PartiesProps {
  suppliers: readonly Party[];
  recipients: readonly Party[];
  conduct?: string | undefined;
}

/** `Russia → North Korea`, read aloud as "Russia to North Korea"; `Russia ↔ North Korea` where both give and take. */
export function Parties({ suppliers, recipients, conduct }: PartiesProps) {
  const { common } = useWords();
  if (isMutual(suppliers, recipients, conduct)) {
    return (
      <span className={style.flow}>
        {partiesOf(suppliers, recipients).map((party, place) => (
          <Fragment key={party.code}>
            {place > 0 && <DoubleArrow />}
            {place > 0 && <span className="visually-hidden"> {common.and} </span>}
            <bdi>{party.name}</bdi>
          </Fragment>
        ))}
      </span>
    );
  }
  return (
    <span className={style.flow}>
      <Side parties={suppliers} />
      <Arrow />
      <span className="visually-hidden"> {common.to} </span>
      <Side parties={recipients} />
    </span>
  );
}
