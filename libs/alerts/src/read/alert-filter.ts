import type { Level } from '#libs/assessment';

/** What a list of alerts is narrowed by; everything absent does not narrow. */
export interface AlertFilter {
  level?: Level;
  regime?: string;
  /** ISO-2 code, or an actor's id. */
  state?: string;
  status?: string;
  /** Words looked for in headline and summary. */
  text?: string;
}
