export const PASSWORD_LEAST = 12;

export interface Passwords {
  current: string;
  next: string;
  again: string;
}

export type PasswordFault = 'short' | 'same' | 'differ';

/** What keeps the new password from being sent; null when nothing does. */
export function faultOf({ current, next, again }: Passwords): PasswordFault | null {
  if (next.length < PASSWORD_LEAST) return 'short';
  if (next === current) return 'same';
  return next === again ? null : 'differ';
}
