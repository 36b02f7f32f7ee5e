/** Keys that wait for a second one, and how long they do. */
const LEADER = 'g';
const LEADER_MS = 1500;

export interface KeyPress {
  key: string;
  timeStamp: number;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

export interface PendingLeader {
  at: number;
}

export interface Reading {
  /** `j`, `?`, `Enter`, or `g a` for a leader and its letter; null while a leader waits or the press is none of ours. */
  shortcut: string | null;
  pending: PendingLeader | null;
}

/** Reads one key press after what came before it. Presses with Ctrl, Alt or Command belong to the browser. */
export function readKey(press: KeyPress, pending: PendingLeader | null): Reading {
  if (press.ctrlKey || press.metaKey || press.altKey) return { shortcut: null, pending: null };
  if (pending !== null && press.timeStamp - pending.at <= LEADER_MS) {
    return { shortcut: `${LEADER} ${press.key}`, pending: null };
  }
  if (press.key === LEADER) return { shortcut: null, pending: { at: press.timeStamp } };
  return { shortcut: press.key, pending: null };
}
