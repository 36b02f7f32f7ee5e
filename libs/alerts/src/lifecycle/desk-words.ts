import type { Outcome, ReopenReason } from './alert-state.js';

const WORDS: Record<Outcome | ReopenReason, string> = {
  'violation-likely': 'Violation likely',
  exempt: 'Exempt',
  'not-a-transfer': 'Not a transfer',
  'wrong-parties': 'Wrong parties',
  'wrong-date': 'Wrong date',
  duplicate: 'Duplicate',
  'not-enough-evidence': 'Not enough evidence',
  'law-changed': 'The law has changed.',
  'new-report': 'A new report has come.',
  'new-evidence': 'New evidence has come.',
};

/** As messages to people outside the console say it. */
export const wordsOf = (key: Outcome | ReopenReason): string => WORDS[key];
