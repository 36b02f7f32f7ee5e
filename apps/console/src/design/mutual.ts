import type { Party } from '../api/contract.js';

/** Whether each side gives and takes: a treaty of mutual assistance has no supplier. */
export function isMutual(suppliers: readonly Party[], recipients: readonly Party[], conduct?: string): boolean {
  if (conduct === 'agreement') return suppliers.length > 0 && recipients.length > 0;
  const giving = new Set(suppliers.map((party) => party.code));
  const taking = new Set(recipients.map((party) => party.code));
  return giving.size > 1 && giving.size === taking.size && [...giving].every((code) => taking.has(code));
}

/** Both sides of a mutual deal, each party once. */
export function partiesOf(suppliers: readonly Party[], recipients: readonly Party[]): Party[] {
  return [...new Map([...suppliers, ...recipients].map((party) => [party.code, party])).values()];
}
