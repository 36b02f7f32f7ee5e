import { useEffect, useRef, useSyncExternalStore } from 'react';
import { readKey, type PendingLeader } from './key-reader.js';

export type Shortcuts = Record<string, () => void>;

const STORED_AS = 'embargo-watch.single-keys';
const changed = new Set<() => void>();

function areOn(): boolean {
  try {
    return localStorage.getItem(STORED_AS) !== 'off';
  } catch {
    return true;
  }
}

/** Single keys can be switched off (WCAG 2.1.4): dictation and some screen readers need them. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore((listener) => {
    changed.add(listener);
    return () => changed.delete(listener);
  }, areOn);
  return [
    on,
    (next) => {
      localStorage.setItem(STORED_AS, next ? 'on' : 'off');
      for (const listener of changed) listener();
    },
  ];
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Enter and Space on a link, button or disclosure already do what they say. */
function isOperated(target: EventTarget | null, key: string): boolean {
  return (key === 'Enter' || key === ' ') && target instanceof Element && target.closest('a, button, summary') !== null;
}

/** Runs what stands under the key pressed, except while somebody types or a dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    let pending: PendingLeader | null = null;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTypedInto(event.target) || isOperated(event.target, event.key) || !areOn())
        return;
      if (document.querySelector('dialog[open]') !== null) return;
      const reading = readKey(event, pending);
      pending = reading.pending;
      const run = reading.shortcut === null ? undefined : current.current[reading.shortcut];
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
