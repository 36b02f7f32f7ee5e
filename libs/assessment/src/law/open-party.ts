import type { CaseFacts } from '../facts.js';
import type { LawRecord } from './law.js';

/** Does the record aim at the end of the deal of which no known name is reported? */
export function aimsAtOpenParty({ measure }: LawRecord, { receiverOpen, supplierOpen }: CaseFacts): boolean {
  return measure.direction === 'to-target' ? receiverOpen : supplierOpen;
}
