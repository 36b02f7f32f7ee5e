import { actorCalled, recordOf } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { called, factsFor, FINLAND, known, NORWAY, placeIn, SWEDEN } from '../testing/made-up-reports.js';
import type { Report } from '../report.js';
import { goesToTargetState } from './where.js';

const goes = (report: Partial<Report>, over: MeasureOver = {}) => {
  const record = recordOf(over);
  return goesToTargetState(record, factsFor(record, report));
};
const TERRITORY: MeasureOver = { target: { kind: 'territory' } };
const navy = known('navy', { actorKind: 'state-force', homeIso2: 'NO' });

describe('goesToTargetState', () => {
  it('holds for what is addressed to the State, its bodies, or a place in it', () => {
    expect(goes({})).toBe('yes');
    expect(goes({ recipient: FINLAND })).toBe('no');
    expect(goes({ recipient: FINLAND, place: placeIn('NO') })).toBe('yes');
    expect(goes({ recipient: navy })).toBe('yes');
    expect(goes({ recipient: known('rebels', { operatesIn: ['NO'] }) })).toBe('yes');
    expect(goes({ recipient: null })).toBe('no');
  });

  it('prefers the State that is named to the homes of bodies', () => {
    const finns = known('finns', { homeIso2: 'FI' });
    expect(goes({ recipient: NORWAY, endUser: finns })).toBe('yes');
    expect(goes({ recipient: SWEDEN, endUser: navy })).toBe('no');
  });

  it('always holds where a record names no State', () => {
    expect(goes({ recipient: FINLAND }, { target: { iso2: [] } })).toBe('yes');
  });

  it('does not hold a territory for goods that are elsewhere, unless on their way or for its own people', () => {
    const inSweden = placeIn('SE');
    const rebels = known('rebels', { homeIso2: 'NO' });
    expect(goes({ place: inSweden })).toBe('yes');
    expect(goes({ place: inSweden, recipient: rebels }, TERRITORY)).toBe('no');
    expect(goes({ place: inSweden }, TERRITORY)).toBe('yes');
    expect(goes({ place: inSweden, recipient: navy }, TERRITORY)).toBe('yes');
    expect(goes({ place: inSweden, recipient: null }, TERRITORY)).toBe('no');
    for (const conduct of ['transit', 'inspection'] as const) {
      expect(goes({ place: inSweden, recipient: rebels, conduct }, TERRITORY)).toBe('yes');
    }
    expect(goes({ place: inSweden, recipient: rebels, stage: 'in-transit' }, TERRITORY)).toBe('yes');
    expect(goes({ place: inSweden, recipient: FINLAND, conduct: 'transit' }, TERRITORY)).toBe('no');
  });

  it('passes over a place that lies nowhere', () => {
    expect(goes({ place: placeIn('') })).toBe('yes');
    expect(goes({ place: placeIn(''), recipient: FINLAND })).toBe('no');
  });

  it('follows those at whom the record aims, not those who stand for a side', () => {
    const vikings = actorCalled('Vikings', { parties: ['vikings'] });
    const side = actorCalled('armed groups', { parties: ['gang'], standsFor: 'armed-groups' });
    const target = { actors: [vikings, side] };
    expect(goes({ recipient: known('vikings', { homeIso2: 'FI' }) }, { target })).toBe('yes');
    expect(goes({ recipient: known('gang', { homeIso2: 'FI' }) }, { target })).toBe('no');
    expect(goes({ recipient: called('Vikings') }, { target })).toBe('yes');
  });

  it('counts lands that the law gives to a State to that State', () => {
    const somalia = { target: { iso2: ['SO'] } };
    expect(goes({ recipient: { kind: 'state', iso2: 'XS', name: 'Somaliland' } }, somalia)).toBe('yes');
    expect(goes({ recipient: { kind: 'state', iso2: 'ZW', name: 'Rhodesia' } }, { target: { iso2: ['RH'] } })).toBe(
      'yes',
    );
  });
});
