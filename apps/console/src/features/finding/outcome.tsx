import type { TraceElement } from '../../api/contract.js';
import { useWords } from '../../words/words.js';
import style from './finding.module.css';

const PATHS: Record<TraceElement['outcome'], string> = {
  holds: 'M2 8.5 6.2 12.7 14 4',
  fails: 'M3 3l10 10M13 3 3 13',
  unknown: 'M5 5.6A3 3 0 1 1 8 8.8v1.7M8 12.6v1.9',
};

export function Outcome({ outcome }: { outcome: TraceElement['outcome'] }) {
  const { law } = useWords();
  return (
    <span className={style.outcome} data-outcome={outcome}>
      <svg width="11" height="11" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={PATHS[outcome]} fill="none" stroke="currentColor" strokeWidth="2.2" />
      </svg>
      {law.outcome[outcome]}
    </span>
  );
}
