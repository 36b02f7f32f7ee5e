import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AlertSummary } from '../../api/contract.js';
import { overviewQuery } from '../../api/overview.js';
import { actOnMany, undoActions } from '../../api/triage.js';
import type { ActedOnMany, AlertAction } from '../../api/triage-contract.js';
import { EMPTY_DRAFT, type Draft, type FormKind } from '../triage/action-draft.js';

/** What came of an action for many, and for which; `isUndone` once it was taken back. */
export interface BulkOutcome {
  alerts: readonly AlertSummary[];
  acted: ActedOnMany;
  isUndone: boolean;
}

/** One action with one reason for the alerts that are chosen, and the way back. */
export function useBulk(alerts: readonly AlertSummary[], onDone: () => void) {
  const queryClient = useQueryClient();
  const [form, setForm] = useState<FormKind | null>(null);
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const refresh = useCallback(
    () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['alerts'] }),
        queryClient.invalidateQueries({ queryKey: ['alert'] }),
        queryClient.invalidateQueries(overviewQuery),
      ]),
    [queryClient],
  );
  const send = useMutation({
    mutationFn: ({ action, why }: { action: AlertAction; why: string }) =>
      actOnMany({ alerts: alerts.map(({ id, version }) => ({ id, version })), action, why }),
    onSuccess: (acted) => {
      setOutcome({ alerts, acted, isUndone: false });
      setDraft(EMPTY_DRAFT);
      setForm(null);
      onDone();
    },
    onSettled: refresh,
  });
  const undo = useMutation({
    mutationFn: (before: BulkOutcome) => undoActions({ batchId: before.acted.batchId }),
    onSuccess: (acted, before) => setOutcome({ ...before, acted, isUndone: true }),
    onSettled: refresh,
  });
  return {
    form,
    open: (kind: FormKind) => {
      send.reset();
      setForm(kind);
    },
    close: () => setForm(null),
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    outcome,
    dismiss: () => setOutcome(null),
    send,
    undo,
  };
}

export type Bulk = ReturnType<typeof useBulk>;
