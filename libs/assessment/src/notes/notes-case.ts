import type { Verdict } from '../answer/verdict.js';
import type { CaseFacts } from '../facts.js';
import type { Law, LawRecord } from '../law/law.js';

export interface NotesCase {
  facts: CaseFacts;
  verdicts: readonly Verdict[];
  records: readonly LawRecord[];
  changes: readonly string[];
  law: Law;
  day: string;
}
