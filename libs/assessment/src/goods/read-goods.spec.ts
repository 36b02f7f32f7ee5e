import type { Kind } from './kinds.js';
import { goodsCalled } from '../testing/made-up-reports.js';

/** The kinds by words alone: the category adds nothing to them. */
function kinds(text: string): Kind[] {
  const all = [...goodsCalled(text, { category: 'non-arms' }).kinds].sort();
  return all.length > 1 ? all.filter((kind) => kind !== 'civil') : all;
}

const NAMES: readonly (readonly [text: string, ...kinds: Kind[]])[] = [
  ['battle tanks', 'tank'],
  ['tank trucks', 'motor-vehicle'],
  ['armoured personnel carriers', 'armour'],
  ['armed vehicles', 'armed-vehicle'],
  ['howitzers', 'artillery'],
  ['multiple rocket launchers', 'rocket-artillery'],
  ['mortars', 'mortar'],
  ['water cannon', 'police-gear'],
  ['rubber bullets', 'police-gear'],
  ['L-39 trainers', 'trainer'],
  ['transport planes', 'military-transport'],
  ['helicopter engines', 'aircraft-spare'],
  ['spare parts for helicopters', 'aircraft-spare'],
  ['spare parts for tanks', 'vehicle-spare'],
  ['cluster munitions', 'bomb'],
  ['explosive boats', 'explosive-boat'],
  ['sea drones', 'explosive-boat'],
  ['drone jammers', 'jamming-gear'],
  ['thermal scopes', 'night-vision'],
  ['weapon sights', 'sight'],
  ['small arms', 'small-arm'],
  ['communications equipment', 'military-radio'],
  ['solid fuel propellant', 'missile-precursor'],
  ['space rockets', 'missile-item'],
  ['Wagner fighters', 'fighter'],
  ['mortar rounds', 'heavy-ammunition'],
  ['rocket launchers', 'rocket-launcher'],
  ['missile launchers', 'missile-item'],
  ['anti-tank missile launchers', 'anti-tank-missile'],
  ['fighter jets', 'combat-aircraft'],
  ['attack helicopters', 'attack-helicopter'],
  ['transport helicopters', 'military-helicopter'],
  ['frigates', 'warship'],
  ['patrol boats', 'boat', 'patrol-craft'],
  ['ballistic missiles', 'ballistic-missile'],
  ['cruise missiles', 'cruise-missile'],
  ['anti-ship missiles', 'anti-ship-missile'],
  ['MANPADS', 'manpads'],
  ['surface-to-air missiles', 'surface-to-air-missile'],
  ['air defence systems', 'air-defence'],
  ['anti-aircraft guns', 'anti-aircraft-gun'],
  ['anti-tank missiles', 'anti-tank-missile'],
  ['anti-tank mines', 'mine'],
  ['pistols', 'small-arm'],
  ['heavy machine guns', 'machine-gun'],
  ['RPG-7 launchers', 'rocket-launcher'],
  ['recoilless guns', 'recoilless-rifle'],
  ['rifle grenades', 'grenade', 'rifle-grenade'],
  ['hand grenades', 'grenade'],
  ['cartridges', 'small-ammunition'],
  ['artillery shells', 'heavy-ammunition'],
  ['bombs', 'bomb'],
  ['plastic explosive', 'explosive'],
  ['detonators', 'detonator'],
  ['ammonium nitrate', 'bomb-component'],
  ['Shahed drones', 'combat-drone'],
  ['commercial drones', 'civil-drone'],
  ['drones', 'drone'],
  ['drone engines', 'drone-part'],
  ['night-vision goggles', 'night-vision'],
  ['rifle scopes', 'sight', 'small-arm'],
  ['radars', 'radar'],
  ['military radios', 'military-radio'],
  ['jammers', 'jamming-gear'],
  ['flak jackets', 'body-armour'],
  ['ballistic vests', 'body-armour'],
  ['uniforms', 'military-clothing'],
  ['gas masks', 'protective-gear'],
  ['mine-clearing vehicles', 'demining-gear'],
  ['ambulances', 'ambulance'],
  ['military equipment', 'military-gear'],
  ['tear gas', 'police-gear'],
  ['military trucks', 'military-vehicle'],
  ['lorries of a military type', 'lorry-of-military-type'],
  ['Boeing spare parts', 'airliner-part', 'civil-aircraft'],
  ['MiG-29 spare parts', 'aircraft-spare'],
  ['tank engines', 'vehicle-spare'],
  ['spare parts', 'spare'],
  ['cargo aircraft', 'civil-aircraft'],
  ['civil helicopters', 'civil-helicopter'],
  ['pick-ups', 'four-wheel-drive'],
  ['lorries', 'motor-vehicle'],
  ['new cargo ships', 'new-ship'],
  ['a used tanker', 'used-ship'],
  ['cargo ships', 'ship'],
  ['computers', 'computer'],
  ['machine tools', 'machinery'],
  ['steel', 'metal'],
  ['diamond mining equipment', 'mining'],
  ['diesel', 'petroleum'],
  ['jet fuel', 'aviation-fuel'],
  ['rice', 'food'],
  ['medicines', 'medical'],
  ['textbooks', 'teaching-material'],
  ['civil drone engines', 'civil-component', 'civil-drone'],
  ['missile guidance components', 'missile-item'],
  ['ammonium perchlorate', 'missile-precursor'],
  ['fuel rods for a civil reactor', 'reactor-goods'],
  ['centrifuges', 'nuclear'],
  ['nerve agents', 'chemical-weapon'],
  ['nitrocellulose', 'nitrocellulose'],
  ['a cartridge factory', 'arms-plant', 'small-ammunition'],
  ['arms', 'arms'],
  ['toys', 'civil'],
  ['small arms training', 'small-arms-service'],
  ['police training', 'police-service'],
  ['training of pilots', 'aircrew-training'],
  ['language training', 'civil-service'],
  ['military advisers', 'adviser'],
  ['mercenaries', 'fighter'],
  ['labourers', 'worker'],
];

describe('The kinds that words tell', () => {
  it.each(NAMES.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(kinds(text)).toEqual([...expected].sort());
  });

  it('lets what stands before "for" name the goods', () => {
    expect(kinds('spare parts for civil use')).toEqual(['spare']);
    expect(kinds('helmets for rifle training')).toEqual(['body-armour']);
    expect(kinds('engines for drones')).toEqual(['drone-part']);
  });

  it('falls back on the category where words tell little or nothing', () => {
    const of = (text: string, over: object) => [...goodsCalled(text, over).kinds];
    expect(of('T-72', { category: 'battle-tanks', designation: 'T-72', register: 'I' })).toEqual(['tank']);
    expect(of('Foo', { category: 'unspecified-arms', designation: 'Foo', register: 'VI' })).toEqual(['warship']);
    expect(of('Igla', { category: 'missiles', register: 'VII', smallArm: true })).toEqual(['manpads']);
    expect(of('Iskander', { category: 'missiles', register: 'VII' })).toEqual(['missile']);
    expect(of('Grad rocket launchers', { category: 'large-artillery' })).toEqual(['rocket-artillery']);
    expect(of('steel', { dualUse: true }).sort()).toEqual(['dual-use', 'metal']);
    expect(of('Bar', { category: 'missiles' })).toEqual(['missile']);
    expect(of('Baz', { service: 'mercenaries' })).toEqual(['fighter']);
    expect(of('Baz', { service: 'police-training' })).toEqual(['police-service']);
    expect(of('Baz', { category: 'non-arms', civil: true })).toEqual(['civil']);
    expect(of('Baz', { category: 'non-arms', lethal: false })).toEqual(['civil']);
    expect(of('aircraft', { category: 'combat-aircraft' }).sort()).toEqual(['aircraft', 'combat-aircraft']);
    expect(of('howitzers', { category: 'salw' })).toEqual(['artillery']);
  });
});

describe('Words that no list knows', () => {
  const nothing = { category: 'non-arms', lethal: null } as const;
  const of = (text: string, over: object = {}) => [...goodsCalled(text, { ...nothing, ...over }).kinds];

  it('may be goods of any kind', () => {
    expect(of('flurbtech kits')).toEqual(['any-cargo']);
    expect(of('cargo')).toEqual(['any-cargo']);
    expect(goodsCalled('flurbtech kits', nothing)).toMatchObject({ military: 'maybe', vague: false });
  });

  it('are read as far as they are known', () => {
    expect(of('rifles')).toContain('small-arm');
    expect(of('flurbtech', { civil: true })).toEqual(['civil']);
    expect(of('flurbtech', { dualUse: true })).toContain('dual-use');
    expect(of('flurbtech', { service: 'mercenaries' })).toEqual(['fighter']);
    expect(of('flurbtech', { designation: 'FT-1' })).toEqual(['civil']);
  });
});

describe('Lists', () => {
  const of = (text: string) => [...goodsCalled(text).kinds].sort();

  it('are read part by part', () => {
    expect(of('MiG-29 jets and spare parts')).toEqual(['combat-aircraft', 'spare']);
    expect(of('attack helicopters, rifles and tents')).toEqual(['attack-helicopter', 'military-clothing', 'small-arm']);
    expect(of('ammunition and mine detectors')).toEqual(['ammunition', 'demining-gear']);
    expect(goodsCalled('mine detectors and rifles').lethal).toBe('yes');
    expect(goodsCalled('medical training and rifles').military).toBe('yes');
  });

  it('are not taken apart where the first word only tells a kind', () => {
    expect(of('tank and artillery shells')).toEqual(['heavy-ammunition']);
  });
});

describe('What is known of the goods', () => {
  it('counts bores and the lexicon for the Register', () => {
    expect(goodsCalled('60 mm mortars').registered).toBe('no');
    expect(goodsCalled('82 mm mortars').registered).toBe('yes');
    expect(goodsCalled('75 mm howitzers').registered).toBe('yes');
    expect(goodsCalled('23 mm cannons').registered).toBe('no');
    expect(goodsCalled('mortars').registered).toBe('maybe');
    expect(goodsCalled('23 mm anti-aircraft guns').registered).toBe('no');
    expect(goodsCalled('100 mm anti-aircraft guns').registered).toBe('maybe');
    expect(goodsCalled('60 mm mortars and battle tanks').registered).toBe('yes');
    expect(goodsCalled('missiles', { register: 'VII' }).registered).toBe('yes');
    expect(goodsCalled('pistols', { register: 'VII' }).registered).toBe('no');
  });

  it('is military, lethal, small or heavy by its strongest kind', () => {
    expect(goodsCalled('rifles and rice')).toMatchObject({
      military: 'yes',
      lethal: 'yes',
      small: 'yes',
      registered: 'no',
    });
    expect(goodsCalled('rice')).toMatchObject({ military: 'no', lethal: 'no', small: 'no', registered: 'no' });
    expect(goodsCalled('arms')).toMatchObject({
      military: 'yes',
      lethal: 'maybe',
      small: 'maybe',
      registered: 'maybe',
    });
    expect(goodsCalled('x', { smallArm: true }).small).toBe('yes');
  });

  it('is not lethal when unarmed, or harmless gear stands beside it', () => {
    expect(goodsCalled('unarmed helicopters').lethal).toBe('no');
    expect(goodsCalled('non-lethal rifles').lethal).toBe('no');
    expect(goodsCalled('armoured ambulances').lethal).toBe('no');
    expect(goodsCalled('mine-clearing explosives').lethal).toBe('yes');
  });

  it('is civil where a service is', () => {
    expect(goodsCalled('training of airline pilots').military).toBe('no');
  });

  it('has the calibre, range and year that the words or the item tell', () => {
    expect(goodsCalled('12.7 mm rifles').calibreMm).toBe(12.7);
    expect(goodsCalled('155mm howitzers').calibreMm).toBe(155);
    expect(goodsCalled('howitzers').calibreMm).toBeNull();
    expect(goodsCalled('howitzers', { calibreMm: 122 }).calibreMm).toBe(122);
    expect(goodsCalled('missiles with a range of 300 km').rangeKm).toBe(300);
    expect(goodsCalled('missiles of 1.5 kilometres').rangeKm).toBe(1.5);
    expect(goodsCalled('missiles', { rangeKm: 80 }).rangeKm).toBe(80);
    expect(goodsCalled('missiles').rangeKm).toBeNull();
    expect(goodsCalled('tanks under a contract of 1989').madeIn).toBe(1989);
    expect(goodsCalled('tanks under a licence dated 2003').madeIn).toBe(2003);
    expect(goodsCalled('tanks').madeIn).toBeNull();
  });

  it('is vague when only arms or military equipment is said', () => {
    expect(goodsCalled('weapons and military equipment').vague).toBe(true);
    expect(goodsCalled('rifles').vague).toBe(false);
  });
});
