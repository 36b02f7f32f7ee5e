import { check } from './check.js';

const told = { fact: 'rifles', rule: 'all arms', question: 'What was it?', presumed: true };

describe('check', () => {
  it('asks and presumes only where the answer is not known', () => {
    expect(check('maybe', told)).toEqual({ ...told, outcome: 'unknown', argued: null });
    expect(check('yes', told)).toEqual({ ...told, outcome: 'holds', question: null, argued: null, presumed: false });
    expect(check('no', told)).toMatchObject({ outcome: 'fails', question: null, presumed: false });
  });

  it('has no question, argument or presumption unless it is given one', () => {
    expect(check('maybe', { fact: 'f', rule: 'r' })).toMatchObject({ question: null, argued: null, presumed: false });
    expect(check('yes', { fact: 'f', rule: 'r', argued: 'some say so' }).argued).toBe('some say so');
  });
});
