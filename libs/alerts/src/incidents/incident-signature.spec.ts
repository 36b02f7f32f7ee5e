import type { Party } from '#libs/lexicon';
import { incidentSignature, partyCode } from './incident-signature.js';

const russia: Party = { kind: 'state', iso2: 'RU', name: 'Russia' };
const moscow: Party = { kind: 'state', iso2: 'RU', name: 'Moscow' };
const iran: Party = { kind: 'state', iso2: 'IR', name: 'Iran' };
const northKorea: Party = { kind: 'state', iso2: 'KP', name: 'North Korea' };
const houthis: Party = {
  kind: 'actor',
  id: 'houthis',
  name: 'Ansar Allah',
  actorKind: 'armed-group',
  homeIso2: 'YE',
  operatesIn: ['YE'],
};
const unknown = (name: string): Party => ({ kind: 'unknown', name });

describe('the signature of an incident', () => {
  it('is that of nobody to nobody when no party is named', () => {
    expect(incidentSignature([], [], false)).toBe('- > -');
    expect(incidentSignature([], [], true)).toBe('agreement -');
  });

  it('does not change with the words for a State, with the order of the parties or with one named twice', () => {
    const plain = incidentSignature([russia, iran], [northKorea], false);
    expect(incidentSignature([iran, moscow, russia], [northKorea, northKorea], false)).toBe(plain);
  });

  it('tells supplier from recipient in a transfer, and does not in an agreement', () => {
    expect(incidentSignature([russia], [northKorea], false)).not.toBe(incidentSignature([northKorea], [russia], false));
    expect(incidentSignature([russia], [northKorea], true)).toBe(incidentSignature([northKorea], [russia], true));
  });

  it('tells a treaty from a delivery between the same States', () => {
    expect(incidentSignature([russia], [northKorea], true)).not.toBe(incidentSignature([russia], [northKorea], false));
  });

  it('tells a State from a group of its own, and both from a name that nobody knows', () => {
    const yemen: Party = { kind: 'state', iso2: 'YE', name: 'Yemen' };
    const signatures = [yemen, houthis, unknown('YE'), unknown('houthis')].map((party) =>
      incidentSignature([iran], [party], false),
    );
    expect(new Set(signatures).size).toBe(4);
  });

  it('takes a name that nobody knows in any case as the same', () => {
    expect(partyCode(unknown('Acme Arms'))).toBe(partyCode(unknown('ACME ARMS')));
  });
});
