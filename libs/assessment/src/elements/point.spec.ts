import { recordOf } from '../testing/made-up-law.js';
import { factsFor, placeIn } from '../testing/made-up-reports.js';
import { checkEntryPoint } from './point.js';

const points = { listed: ['Bergen'], unlisted: ['Hidden Fjord'], note: '' };
const record = recordOf({ entryPoint: 'unlisted' }, { entryPoints: points });

describe('checkEntryPoint', () => {
  it('says nothing of records that do not turn on a point of entry', () => {
    const other = recordOf({}, { entryPoints: points });
    expect(checkEntryPoint(other, factsFor(other))).toBeNull();
  });

  it.each([
    ['Bergen', 'fails'],
    ['the port of Bergen', 'fails'],
    ['Hidden Fjord airstrip', 'holds'],
    ['Trondheim', 'unknown'],
    ['an unlisted airstrip', 'holds'],
    ['a listed port', 'fails'],
  ])('judges goods that came by way of %s: %s', (name, outcome) => {
    const check = checkEntryPoint(record, factsFor(record, { place: placeIn('NO', null, name) }));
    expect(check).toMatchObject({ outcome, fact: name });
  });

  it('asks where no point is told', () => {
    expect(checkEntryPoint(record, factsFor(record))).toEqual({
      outcome: 'unknown',
      fact: 'the point of entry is not reported',
      rule: 'only points of entry that the Government has not listed',
      question: 'By which point of entry did it come? Only points that the Government had not listed are covered.',
      argued: null,
      presumed: false,
    });
  });

  it('reads the circumstances too', () => {
    const facts = factsFor(record, { circumstances: 'It landed on a clandestine airstrip' });
    expect(checkEntryPoint(record, facts)?.outcome).toBe('holds');
  });
});
