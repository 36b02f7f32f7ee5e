/** From the least to the most. */
export const ROLES = ['viewer', 'analyst', 'approver', 'auditor', 'administrator'] as const;
