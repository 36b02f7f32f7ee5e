import { ProviderSettings } from './provider-settings.js';

const settings = new ProviderSettings({
  issuer: 'https://id.example.org',
  clientId: 'embargo-watch',
  clientSecret: undefined,
  name: 'Example',
  scopes: 'openid',
  groupsClaim: 'groups',
  roles: [
    { group: 'cn=admins,ou=groups', role: 'administrator' },
    { group: 'analysts', role: 'analyst' },
  ],
  teams: [
    { group: 'analysts', team: 'Desk' },
    { group: 'africa', team: 'Africa' },
    { group: 'sahel', team: 'Africa' },
  ],
  publicUrl: 'https://embargo.example.org/',
});

describe('what the groups of a provider give', () => {
  it('is no role for a group that nobody named, one that only looks like it, and none at all', () => {
    for (const groups of [[], ['visitors'], ['Analysts'], ['analysts '], ['*']]) {
      expect(settings.roleOf(groups)).toBeNull();
    }
  });

  it('is the role of the first line that fits, whatever order the provider tells the groups in', () => {
    expect(settings.roleOf(['analysts', 'cn=admins,ou=groups'])).toBe('administrator');
    expect(settings.roleOf(['visitors', 'analysts'])).toBe('analyst');
  });

  it('is a role for everybody when the settings say so', () => {
    const open = new ProviderSettings({ ...settings.options, roles: [{ group: '*', role: 'viewer' }] });
    expect(open.roleOf([])).toBe('viewer');
  });

  it('is a place in a team by any of its groups, and none in the others that are named', () => {
    expect([...settings.teamsOf(['sahel'])]).toEqual([
      ['Desk', false],
      ['Africa', true],
    ]);
  });

  it('leads people back under the public address, one slash between', () => {
    expect(settings.callbackUrl).toBe('https://embargo.example.org/api/v1/session/provider/callback');
  });
});
