import type { ExemptionConsidered, Reading } from '../../api/contract.js';
import { DeterminationBadge } from '../../design/badges.js';
import { useWords, wordFor } from '../../words/words.js';
import style from './finding.module.css';

export function Exemptions({ exemptions }: { exemptions: readonly ExemptionConsidered[] }) {
  const { law } = useWords();
  return (
    <ul>
      {exemptions.map((exemption) => (
        <li key={exemption.id} className={style.exemption}>
          <p>
            <b>{law.exemption[exemption.outcome]}</b>: {exemption.why}
          </p>
          <p className={style.note}>
            {exemption.when} ({wordFor(law.procedure, exemption.procedure)}) · {exemption.citation}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function Readings({ readings }: { readings: readonly Reading[] }) {
  return (
    <ul className={style.list}>
      {readings.map((reading) => (
        <li key={reading.condition}>
          {reading.condition}: <DeterminationBadge determination={reading.determination} />
          {reading.citations.length > 0 && <span className={style.cited}>{reading.citations.join(', ')}</span>}
        </li>
      ))}
    </ul>
  );
}
