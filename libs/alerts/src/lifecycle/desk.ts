import type { Level } from '#libs/assessment';
import type { AlertState } from './alert-state.js';

export interface AlertLink {
  url: string;
  title: string;
}

/** What analysts make of an alert, beside what the reports say: one value, so that before and after can be told. */
export interface Desk {
  state: AlertState;
  assignee: { id: string; name: string } | null;
  /** Day until which it is to be decided. */
  due: string | null;
  tags: readonly string[];
  links: readonly AlertLink[];
}

/** Days from raising within which an alert is to be decided. */
export const DUE_DAYS: Record<Level, number> = { violation: 2, possible: 7, review: 30 };

export const TAGS_MAX = 50;
export const LINKS_MAX = 100;
