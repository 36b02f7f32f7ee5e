/** A person as the provider tells of them. Issuer and subject name them for good; everything else may change. */
export interface Identity {
  issuer: string;
  subject: string;
  /** Null when the provider tells none. */
  email: string | null;
  isEmailVerified: boolean;
  name: string | null;
  groups: readonly string[];
}

type Claims = Readonly<Record<string, unknown>>;

const TEXT_LENGTH_MAX = 320;
const GROUPS_MAX = 1000;

/** Reads claims as they come from other people's servers: whatever is not of the right shape is not there. */
export function identityOf(issuer: string, subject: string, claims: Claims, groupsClaim: string): Identity {
  return {
    issuer,
    subject,
    email: text(claims['email']),
    // Some providers send it as a text.
    isEmailVerified: claims['email_verified'] === true || claims['email_verified'] === 'true',
    name: text(claims['name']),
    groups: groupsOf(claims[groupsClaim]),
  };
}

export function hasGroups(claims: Claims, groupsClaim: string): boolean {
  return claims[groupsClaim] !== undefined;
}

function text(claim: unknown): string | null {
  if (typeof claim !== 'string') return null;
  const trimmed = claim.replaceAll(/\p{C}/gu, '').trim();
  return trimmed === '' || trimmed.length > TEXT_LENGTH_MAX ? null : trimmed;
}

/** A list of names, or one name; a text is not split, as names may hold blanks and commas. */
function groupsOf(claim: unknown): string[] {
  const list: unknown[] = Array.isArray(claim) ? claim : [claim];
  return list.slice(0, GROUPS_MAX).filter((group) => typeof group === 'string');
}
