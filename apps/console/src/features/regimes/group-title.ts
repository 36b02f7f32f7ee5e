import { useWords, wordFor } from '../../words/words.js';
import type { ConductGroup } from './by-conduct.js';

/** `Supply to North Korea` */
export function useGroupTitle() {
  const { regimes, law } = useWords();
  return ({ conduct, direction, target }: Omit<ConductGroup<unknown>, 'members'>) => {
    const word = wordFor(law.conduct, conduct);
    return direction === 'to-target' ? regimes.toTarget(word, target) : regimes.fromTarget(word, target);
  };
}
