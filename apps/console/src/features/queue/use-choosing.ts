import { useCallback, useEffect, useRef, useState } from 'react';
import type { AlertSummary } from '../../api/contract.js';
import { allOf, extended, NOTHING_SELECTED, toggled, type Selection } from './selection.js';

/** Choosing alerts of the list that is shown. */
export function useChoosing(alerts: readonly AlertSummary[]) {
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED);
  const shown = useRef(alerts);
  useEffect(() => {
    shown.current = alerts;
  });
  // The same function each time: rows that did not change are not drawn again.
  const pick = useCallback((id: string, isRange: boolean) => {
    setSelection((before) => {
      if (isRange) return extended(before, shown.current, id);
      const alert = before.chosen.get(id) ?? shown.current.find((one) => one.id === id);
      return alert === undefined ? before : toggled(before, alert);
    });
  }, []);
  const choose = useCallback((chosen: readonly AlertSummary[]) => setSelection(allOf(chosen)), []);
  return { selection, pick, choose };
}

export type Choosing = ReturnType<typeof useChoosing>;
