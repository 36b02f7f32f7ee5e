/** Who may do what. Every route names one of these; a test fails on a route that names none. */
export const PERMISSIONS = [
  'alerts:read',
  'alerts:write',
  'alerts:approve',
  'articles:read',
  'articles:write',
  'reports:write',
  'catalogue:read',
  'assessments:ask',
  'sources:read',
  'sources:write',
  'webhooks:read',
  'webhooks:write',
  'keys:manage',
  'audit:read',
  'users:read',
  'users:manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['viewer', 'analyst', 'approver', 'administrator', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

const viewer: readonly Permission[] = [
  'alerts:read',
  'articles:read',
  'catalogue:read',
  'assessments:ask',
  'sources:read',
];
const analyst: readonly Permission[] = [...viewer, 'alerts:write', 'articles:write', 'reports:write', 'webhooks:read'];

const granted: Record<Role, ReadonlySet<Permission>> = {
  viewer: new Set(viewer),
  analyst: new Set(analyst),
  approver: new Set([...analyst, 'alerts:approve']),
  auditor: new Set([...viewer, 'audit:read', 'users:read', 'webhooks:read']),
  administrator: new Set(PERMISSIONS),
};

export function mayDo(role: Role, permission: Permission): boolean {
  return granted[role].has(permission);
}

/** Whoever manages teams, and whoever audits, sees what belongs to any of them. */
export function seesEveryTeam(role: Role): boolean {
  return role === 'administrator' || role === 'auditor';
}

/** What is never left to a program: who makes people and keys must be a person. */
const PEOPLE_ONLY: ReadonlySet<Permission> = new Set<Permission>(['users:manage', 'keys:manage']);

/** What an API key may be given. */
export const SCOPES = PERMISSIONS.filter((permission) => !PEOPLE_ONLY.has(permission));

/** A key may do what its role may, as far as its scopes go; no scopes narrow nothing. */
export function keyMayDo(role: Role, scopes: readonly Permission[] | null, permission: Permission): boolean {
  return mayDo(role, permission) && !PEOPLE_ONLY.has(permission) && (scopes?.includes(permission) ?? true);
}
