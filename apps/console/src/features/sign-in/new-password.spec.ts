import { faultOf } from './new-password.js';

const passwords = { current: 'one-time-secret', next: 'ten green bottles', again: 'ten green bottles' };

describe('a new password', () => {
  it('is sent when it is long enough, new and entered twice alike', () => {
    expect(faultOf(passwords)).toBeNull();
  });
  it('of eleven characters is too short, of twelve is not', () => {
    expect(faultOf({ ...passwords, next: 'elevenchars', again: 'elevenchars' })).toBe('short');
    expect(faultOf({ ...passwords, next: 'twelve chars', again: 'twelve chars' })).toBeNull();
  });
  it('may not be the old one', () => {
    expect(faultOf({ ...passwords, next: passwords.current, again: passwords.current })).toBe('same');
  });
  it('must be entered twice alike', () => {
    expect(faultOf({ ...passwords, again: 'ten green bottle' })).toBe('differ');
  });
});
