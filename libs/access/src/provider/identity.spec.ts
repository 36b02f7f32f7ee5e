import { identityOf } from './identity.js';

const read = (claims: Record<string, unknown>) => identityOf('https://id.example.org', 'u1', claims, 'groups');

describe('what a provider tells of a person', () => {
  it('is taken as it is when it has the right shape', () => {
    const claims = { email: 'ada@example.org', email_verified: true, name: 'Ada', groups: ['analysts', 'desk'] };
    expect(read(claims)).toEqual({
      issuer: 'https://id.example.org',
      subject: 'u1',
      email: 'ada@example.org',
      isEmailVerified: true,
      name: 'Ada',
      groups: ['analysts', 'desk'],
    });
  });

  it.each([[{ $ne: null }], [['a@example.org']], [17], [null], [''], ['   '], ['x'.repeat(400)]])(
    'holds no address when the claim is %j',
    (email) => {
      expect(read({ email }).email).toBeNull();
    },
  );

  it('does not take an address for verified because something is there', () => {
    for (const email_verified of [undefined, null, 1, 'yes', 'false', {}, []]) {
      expect(read({ email: 'a@example.org', email_verified }).isEmailVerified).toBe(false);
    }
  });

  it('takes one name for a list of one, and leaves out what is no name', () => {
    expect(read({ groups: 'all staff, Oslo' }).groups).toEqual(['all staff, Oslo']);
    expect(read({ groups: ['analysts', 7, null, { administrator: true }, ['administrators']] }).groups).toEqual([
      'analysts',
    ]);
    expect(read({}).groups).toEqual([]);
  });

  it('does not read groups from what every object has', () => {
    expect(identityOf('i', 's', {}, 'constructor').groups).toEqual([]);
    expect(identityOf('i', 's', {}, '__proto__').groups).toEqual([]);
  });
});
