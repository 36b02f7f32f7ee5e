import type { Determination, Level } from '../api/contract.js';

/** Shapes say what colours say, for those who see no colours. Decorative: the word always stands beside them. */
const svg = { width: 14, height: 14, viewBox: '0 0 16 16', 'aria-hidden': true, focusable: false } as const;

export function LevelShape({ level }: { level: Level }) {
  return (
    <svg {...svg}>
      {level === 'violation' && <path d="M8 .8 15.6 14.6H.4Z" fill="currentColor" />}
      {level === 'possible' && (
        <>
          <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill="none" stroke="currentColor" strokeWidth="1.8" />
          <path d="M8 1.5V14.5L1.5 8Z" fill="currentColor" />
        </>
      )}
      {level === 'review' && <circle cx="8" cy="8" r="5.7" fill="none" stroke="currentColor" strokeWidth="1.8" />}
    </svg>
  );
}

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.9 } as const;

export function DeterminationShape({ determination }: { determination: Determination }) {
  return (
    <svg {...svg}>
      {determination === 'prohibited' && (
        <path fillRule="evenodd" fill="currentColor" d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5ZM3.8 7v2h8.4V7Z" />
      )}
      {determination === 'conditional' && (
        <>
          <circle cx="8" cy="8" r="6" {...stroke} />
          <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
        </>
      )}
      {determination === 'disputed' && <path d="M2 5.5h12M2 10.5h12M11 2 5 14" {...stroke} />}
      {determination === 'unconfirmed' && <circle cx="8" cy="8" r="6" {...stroke} strokeDasharray="2.6 2.1" />}
      {determination === 'exempt' && <path d="M2 8.5 6.2 12.7 14 4" {...stroke} strokeWidth={2.2} />}
      {determination === 'not-covered' && <path d="M2.5 8h11" {...stroke} strokeWidth={2.2} />}
    </svg>
  );
}

export function Arrow() {
  return (
    <svg width="22" height="10" viewBox="0 0 22 10" aria-hidden="true" focusable="false" data-arrow="">
      <path d="M0 5h19M15 1l5 4-5 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

export function DoubleArrow() {
  return (
    <svg width="22" height="10" viewBox="0 0 22 10" aria-hidden="true" focusable="false" data-arrow="">
      <path d="M2 5h17M15 1l5 4-5 4M7 1 2 5l5 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
