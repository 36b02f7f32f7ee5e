import type { ReactNode } from 'react';
import style from './health.module.css';

export type HealthState = 'good' | 'bad' | 'waiting' | 'off';

const PATHS: Record<HealthState, string> = {
  good: 'M2 8.5 6.2 12.7 14 4',
  bad: 'M8 2v7.5M8 12.5v2',
  waiting: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 4.5V8l2.5 1.7',
  off: 'M3 8h10',
};

/** How something fares: a sign and a word. */
export function Health({ state, children }: { state: HealthState; children: ReactNode }) {
  return (
    <span className={`${style.health} ${style[state]}`}>
      <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={PATHS[state]} fill="none" stroke="currentColor" strokeWidth="2.4" />
      </svg>
      {children}
    </span>
  );
}
