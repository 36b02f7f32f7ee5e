import { scopesOf, toggled, wantedKey } from './wanted-key.js';

const SCOPES = [
  { scope: 'alerts:read', roles: ['viewer', 'analyst'] },
  { scope: 'alerts:write', roles: ['analyst'] },
];

describe('a key as the form asks for it', () => {
  it('has no scopes at all when it may do whatever its role may', () => {
    expect(wantedKey({ name: ' import ', role: 'viewer', term: '', scopes: null })).toEqual({
      name: 'import',
      role: 'viewer',
    });
  });

  it('has an empty list when nothing is chosen, which the service refuses, and never everything instead', () => {
    expect(wantedKey({ name: 'x', role: 'viewer', term: '90', scopes: [] })).toEqual({
      name: 'x',
      role: 'viewer',
      scopes: [],
      expiresInDays: 90,
    });
  });

  it('can be given what its role may, and nothing else', () => {
    expect(scopesOf(SCOPES, 'viewer')).toEqual(['alerts:read']);
    expect(scopesOf(SCOPES, 'analyst')).toEqual(['alerts:read', 'alerts:write']);
    expect(scopesOf(SCOPES, 'king')).toEqual([]);
  });

  it('loses what the role cannot have when a scope is chosen', () => {
    expect(toggled(['alerts:write'], 'alerts:read', ['alerts:read'])).toEqual(['alerts:read']);
    expect(toggled(['alerts:read'], 'alerts:read', ['alerts:read', 'alerts:write'])).toEqual([]);
  });
});
