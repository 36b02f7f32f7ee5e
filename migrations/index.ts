import { Initial1764000000000 } from './1764000000000-initial.js';

/** Every migration, oldest first. Forward-only: a released migration is never edited. */
export const migrations = [Initial1764000000000];
