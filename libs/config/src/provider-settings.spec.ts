import { readSettings } from './settings.js';

const whole = {
  PUBLIC_URL: 'https://embargo.example.org',
  OIDC_ISSUER: 'https://id.example.org/realms/corp',
  OIDC_CLIENT_ID: 'embargo-watch',
  OIDC_ROLES: 'analysts=analyst',
};
const problemsOf = (environment: Record<string, string>) => {
  const read = readSettings(environment);
  return read.ok ? [] : read.problems.map(({ variable }) => variable.split('.')[0]);
};

describe('the settings of a provider of identities', () => {
  it('are none at first', () => {
    expect(readSettings({})).toMatchObject({ ok: true, settings: { OIDC_ROLES: [], OIDC_TEAMS: [] } });
  });

  it('read groups whose names hold commas and equals signs', () => {
    const read = readSettings({ ...whole, OIDC_ROLES: 'cn=a,ou=b,dc=c = approver ;; analysts=analyst;*=viewer' });
    expect(read.ok && read.settings.OIDC_ROLES).toEqual([
      { group: 'cn=a,ou=b,dc=c', role: 'approver' },
      { group: 'analysts', role: 'analyst' },
      { group: '*', role: 'viewer' },
    ]);
  });

  it.each(['OIDC_CLIENT_ID', 'OIDC_ROLES', 'PUBLIC_URL'] as const)('stop the start without %s', (name) => {
    const { [name]: _, ...rest } = whole;
    expect(problemsOf(rest)).toEqual([name]);
  });

  it.each(['analysts', '=analyst', 'analysts=', 'analysts=king', 'analysts=analyst;oops'])(
    'refuse the roles "%s"',
    (OIDC_ROLES) => {
      expect(problemsOf({ ...whole, OIDC_ROLES })).toContain('OIDC_ROLES');
    },
  );

  it('take plain http for this machine alone', () => {
    expect(problemsOf({ ...whole, OIDC_ISSUER: 'http://127.0.0.1:8080' })).toEqual([]);
    for (const OIDC_ISSUER of ['http://id.example.org', 'http://127.0.0.1.example.org', 'ftp://id.example.org', 'x']) {
      expect(problemsOf({ ...whole, OIDC_ISSUER })).toEqual(['OIDC_ISSUER']);
    }
  });

  it('ask for the scope without which there is no identity', () => {
    expect(problemsOf({ ...whole, OIDC_SCOPES: 'email profile' })).toEqual(['OIDC_SCOPES']);
  });
});
