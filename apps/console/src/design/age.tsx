import { useSyncExternalStore } from 'react';
import { useLanguage } from '../words/words.js';
import { ageInWords, exactUtc } from './time.js';

const EVERY_MS = 30_000;
let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for all ages on the page, so that they change together. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, EVERY_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

export const useNow = (): number => useSyncExternalStore(subscribe, () => now);

/** How long ago, with the exact time in UTC on hover. */
export function Age({ at }: { at: string }) {
  const language = useLanguage();
  return (
    <time dateTime={at} title={exactUtc(at)} className="nowrap">
      {ageInWords(at, useNow(), language)}
    </time>
  );
}

export function Exact({ at }: { at: string }) {
  return (
    <time dateTime={at} className="nowrap">
      {exactUtc(at)}
    </time>
  );
}
