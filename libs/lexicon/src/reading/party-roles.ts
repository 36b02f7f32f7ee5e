/** What kind of party a role word makes of a State: `Libyan government`, `rebels in Chad`. */
export type Role = 'government' | 'forces' | 'groups' | 'company' | 'civil';

export interface RoleOfState {
  /** The kind in `ActorParty.actorKind`. */
  actorKind: string;
  /** First part of the id; the code of the State follows. */
  idPrefix: string;
  /** What to call it; `{State}` is put in. */
  name: string;
}

export const ROLES: Readonly<Record<Role, RoleOfState>> = {
  government: { actorKind: 'government', idPrefix: 'government', name: 'Government of {State}' },
  forces: { actorKind: 'state-organ', idPrefix: 'forces', name: 'armed forces of {State}' },
  groups: { actorKind: 'non-state', idPrefix: 'armed-groups', name: 'armed groups in {State}' },
  company: { actorKind: 'company', idPrefix: 'companies', name: 'companies of {State}' },
  civil: { actorKind: 'civil', idPrefix: 'civilians', name: 'civilians in {State}' },
};

const WORDS: Readonly<Record<Role, string>> = {
  government:
    'government governments administration administrations authorities regime junta leadership cabinet ministry ministries ' +
    'state republic federation president presidency leader officials official parliament',
  forces:
    'army military armies police gendarmerie navy airforce troops soldiers coastguard commandos marines forces force ' +
    'guard intelligence service services air command defence defense security',
  groups:
    'rebel rebels rebellion militia militias militiamen faction factions insurgent insurgents insurgency opposition fighter ' +
    'fighters guerrilla guerrillas guerilla guerillas warlord warlords group groups militant militants gang gangs ' +
    'separatist separatists secessionists paramilitary paramilitaries clan clans islamist islamists jihadist jihadists ' +
    'terrorist terrorists tribe tribes tribesmen combatants mutineers dissidents bandits cartel cartels mujahideen ' +
    'mujahedin contras resistance partisans extremists movement nationalists hardliners',
  company:
    'company companies firm firms corporation enterprise enterprises manufacturer manufacturers dealer dealers trader ' +
    'traders broker brokers businessman businessmen businesses bank banks airline shipyard supplier suppliers exporter ' +
    'exporters importer importers contractor contractors arms-maker arsenal factory industry industries',
  civil:
    'civilians people refugees journalists media ngos ngo hospital hospitals university universities museum farmers ' +
    'hunters citizens residents',
};

const ROLE_OF_WORD: ReadonlyMap<string, Role> = new Map(
  (Object.entries(WORDS) as [Role, string][]).flatMap(([role, words]) =>
    words.split(' ').map((word): [string, Role] => [word, role]),
  ),
);

/** Words that decide before all others: `government forces` are forces, `opposition forces` groups. */
const STRONG: readonly Role[] = ['groups', 'company', 'civil', 'forces', 'government'];

/** The role that the words give, or null when none of them does. */
export function roleOf(words: readonly string[]): Role | null {
  const found = new Set(words.map((word) => ROLE_OF_WORD.get(word)));
  return STRONG.find((role) => found.has(role)) ?? null;
}

/** Words that add nothing to who is meant: `the Houthi movement`, `elements of the M23`. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    'the a an of in from and its their new main largest various some all any several other many local armed ' +
    'organisation organization elements members member supporters loyalists allies allied backed loyal to led ' +
    'northern southern eastern western central north south east west based affiliated linked pro anti ethnic ' +
    'national federal transitional interim provisional recognised recognized internationally de facto ruling former ex ' +
    'so called self styled inside within off s under non governmental civil islamic popular'
  ).split(' '),
);

export function isFiller(word: string): boolean {
  return FILLERS.has(word) || ROLE_OF_WORD.has(word);
}
