import { compiledOrThrow } from '../testing/sample-catalogue.js';
import { outlineOf } from './outline.js';
import { verifyPinpoints } from './verify-pinpoints.js';

const text = outlineOf([
  { kind: 'numbered', label: '3.', text: 'The pitch is closed;' },
  { kind: 'numbered', label: '5.', text: 'No heavy arms;' },
  { kind: 'numbered', label: '6.', text: 'Helmets are free.' },
]);

describe('holding pinpoints against the texts', () => {
  const { regimes } = compiledOrThrow();

  it('finds those that the text has, and names all records that use one', () => {
    const checks = verifyPinpoints(regimes, (symbol) => (symbol === 'S/RES/9001 (2001)' ? text : null));
    const basis = checks.find(({ pinpoint }) => pinpoint.text === 'S/RES/9001 (2001) ¶5');
    expect(basis).toMatchObject({
      outcome: 'found',
      uses: [
        { holder: 'NO-9001/supply-heavy', field: 'basis' },
        { holder: 'NO-9001/supply-all', field: 'basis' },
      ],
    });
    expect(checks.find(({ pinpoint }) => pinpoint.paragraph === '6')).toMatchObject({
      outcome: 'found',
      uses: [{ field: 'exemption protective-clothing' }],
    });
  });

  it('never passes over a text that is not there', () => {
    const checks = verifyPinpoints(regimes, () => null);
    expect(new Set(checks.map(({ outcome }) => outcome))).toEqual(new Set(['text-not-imported']));
  });

  it('tells a text of before the collection from one that was not imported', () => {
    const old: typeof regimes = JSON.parse(JSON.stringify(regimes).replaceAll('(2001)', '(1993)'));
    const checks = verifyPinpoints(old, () => null);
    expect(checks.find(({ pinpoint }) => pinpoint.symbol === 'S/RES/9001 (1993)')).toMatchObject({
      outcome: 'before-texts',
    });
  });

  it('says what is missing and what stands there instead', () => {
    const checks = verifyPinpoints(regimes, () => text);
    expect(checks.find(({ pinpoint }) => pinpoint.symbol === 'S/RES/9002 (2002)')).toMatchObject({
      outcome: 'not-found',
      missing: '2(a)(i)',
    });
  });
});
