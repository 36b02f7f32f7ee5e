import type { Level } from '#libs/assessment';

/** What a list of alerts is narrowed by; everything absent does not narrow. */
export interface AlertFilter {
  level?: Level;
  regime?: string;
  /** ISO-2 code, or an actor's id. */
  state?: string;
  status?: string;
  /** Whose it is: the id of a person, or nobody's yet. */
  assignee?: 'nobody' | { id: string };
  /** Watched by the person of this id. */
  watchedBy?: string;
  /** To be decided on this day or before, and not yet closed. */
  dueBy?: string;
  /** Words looked for in headline and summary. */
  text?: string;
}
