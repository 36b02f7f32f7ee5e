/** Who may do what. Every route names one of these; a test fails on a route that names none. */
export const PERMISSIONS = [
  'alerts:read',
  'alerts:write',
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
  approver: new Set(analyst),
  auditor: new Set([...viewer, 'audit:read', 'webhooks:read']),
  administrator: new Set(PERMISSIONS),
};

export function mayDo(role: Role, permission: Permission): boolean {
  return granted[role].has(permission);
}
