import type { Measure } from '../../api/catalogue-contract.js';
import { useWords, wordFor } from '../../words/words.js';
import { conductsOf } from './by-conduct.js';
import style from './regimes.module.css';

interface ConductFilterProps {
  measures: readonly Measure[];
  chosen: string | undefined;
  onChoose: (conduct: string | undefined) => void;
}

/** Narrows the timeline and the list to one kind of conduct; only of use where a regime names many. */
export function ConductFilter({ measures, chosen, onChoose }: ConductFilterProps) {
  const { common, law, regimes } = useWords();
  const conducts = conductsOf(measures);
  if (conducts.length < 2) return null;
  const choices = [{ conduct: undefined, count: measures.length }, ...conducts];
  return (
    <div className={style.conducts} role="group" aria-label={regimes.conduct}>
      {choices.map(({ conduct, count }) => (
        <button key={conduct ?? ''} type="button" aria-pressed={chosen === conduct} onClick={() => onChoose(conduct)}>
          {conduct === undefined ? common.all : wordFor(law.conduct, conduct)} <span>{count}</span>
        </button>
      ))}
    </div>
  );
}
