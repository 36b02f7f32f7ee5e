import { mayDo, PERMISSIONS, ROLES } from './permissions.js';

describe('roles', () => {
  const granted = (role: (typeof ROLES)[number]) => PERMISSIONS.filter((permission) => mayDo(role, permission));

  it.each(['viewer', 'auditor'] as const)('the %s changes nothing', (role) => {
    expect(granted(role).filter((permission) => /:(write|manage)$/.test(permission))).toEqual([]);
  });

  it('only the administrator manages keys, sources and webhooks', () => {
    for (const permission of ['keys:manage', 'sources:write', 'webhooks:write'] as const) {
      expect(ROLES.filter((role) => mayDo(role, permission))).toEqual(['administrator']);
    }
  });

  it('the administrator may do everything, and everybody may read', () => {
    expect(granted('administrator')).toEqual([...PERMISSIONS]);
    for (const role of ROLES) expect(mayDo(role, 'alerts:read')).toBe(true);
  });
});
