import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AlertDetail, User } from '../../api/contract.js';
import { overviewQuery } from '../../api/overview.js';
import { act, conflictOf, setWatch, undoActions } from '../../api/triage.js';
import type { Acted, AlertAction, Change } from '../../api/triage-contract.js';
import { EMPTY_DRAFT, type Draft, type FormKind } from './action-draft.js';
import { drafts } from './drafts.js';

/** What the page says after something was done, or instead of doing it. */
export type Said =
  | { kind: 'done'; what: string; batchId: string | null }
  | { kind: 'why-not'; sentence: string }
  | { kind: 'undo-failed'; changes: readonly Change[] };

interface Sent {
  action: AlertAction;
  why: string;
}

/** Names what was done as the history does; of a closing, whether it waits for a second person. */
function doneOf(action: AlertAction, detail: AlertDetail, user: User): string {
  switch (action.kind) {
    case 'start-review':
      return 'review-started';
    case 'close':
      return detail.closing === 'alone' ? 'closed' : 'approval-asked';
    case 'approve':
      return 'closed';
    case 'send-back':
      return 'sent-back';
    case 'reopen':
      return 'reopened';
    case 'snooze':
      return 'snoozed';
    case 'assign':
      return action.assignee === null ? 'unassigned' : action.assignee === user.id ? 'mine' : 'assigned';
    case 'comment':
      return 'commented';
    case 'tag':
      return 'tagged';
    case 'link':
      return 'linked';
    case 'set-due':
      return 'due-changed';
  }
}

function useRefresh() {
  const queryClient = useQueryClient();
  return useCallback(
    () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['alert'] }),
        // The list beside an open alert stays as its reader saw it, with the place in it; going back fetches it anew.
        queryClient.invalidateQueries({ queryKey: ['alerts'], refetchType: 'none' }),
        queryClient.invalidateQueries(overviewQuery),
      ]),
    [queryClient],
  );
}

/** What is typed for one alert; it outlives the page. */
function useDraft(detail: AlertDetail) {
  const { id, tags } = detail;
  const [draft, setDraft] = useState<Draft>(() => drafts.of(id));
  useEffect(() => drafts.keep(id, draft), [id, draft]);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  return { draft, change, clear: () => setDraft(EMPTY_DRAFT), startTags: () => change({ tags }) };
}

/** Doing things to one alert: sending, saying what came of it, taking it back. */
export function useTriage(detail: AlertDetail, user: User) {
  const refresh = useRefresh();
  const { draft, change, clear, startTags } = useDraft(detail);
  const [form, setForm] = useState<FormKind | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const own = useRef(0);
  const send = useMutation({
    // Two keys in quick succession are two actions, one after the other.
    scope: { id: `alert ${detail.id}` },
    mutationFn: ({ action, why }: Sent) => {
      // Of a conflict the reader has been told; of what they did themselves the page may not have heard yet.
      const version = Math.max(detail.version, conflictOf(send.error)?.version ?? 0, own.current);
      return act({ alertId: detail.id, version, action, why });
    },
    onSuccess: ({ outcome, batchId, version }: Acted, { action }) => {
      own.current = version;
      clear();
      setForm(null);
      const isUndoable = outcome === 'done' && action.kind !== 'comment';
      const what = outcome === 'done' ? doneOf(action, detail, user) : 'nothing';
      setSaid({ kind: 'done', what, batchId: isUndoable ? batchId : null });
    },
    onSettled: refresh,
  });
  const undo = useMutation({
    mutationFn: (batchId: string) => undoActions({ batchId, alertIds: [detail.id] }),
    onSuccess: ({ results: [result] }) => {
      if (result?.outcome === 'changed') setSaid({ kind: 'undo-failed', changes: result.changes });
      else if (result?.outcome === 'refused') setSaid({ kind: 'why-not', sentence: result.detail });
      else setSaid({ kind: 'done', what: 'undone', batchId: null });
    },
    onSettled: refresh,
  });
  const watch = useMutation({
    mutationFn: () => setWatch({ alertId: detail.id, isWatched: !detail.isWatched }),
    onSuccess: () => setSaid({ kind: 'done', what: detail.isWatched ? 'unwatched' : 'watched', batchId: null }),
    onSettled: refresh,
  });
  const open = (kind: FormKind) => {
    if (kind === 'tag' && form !== 'tag') startTags();
    if (kind === 'assign') change({ assignee: detail.assignee?.id ?? '' });
    send.reset();
    setSaid(null);
    setForm(kind);
  };
  return { draft, change, form, open, close: () => setForm(null), said, say: setSaid, send, undo, watch };
}

export type Triage = ReturnType<typeof useTriage>;
