import type { Lexicon, Party } from '#libs/lexicon';

const ISO2 = /^[A-Z]{2}$/;
/** Codes of States that are no more, and two that are often written otherwise. */
const TODAY: Readonly<Record<string, string>> = { SU: 'RU', ZR: 'CD', CS: 'YU', UK: 'GB' };
const NOBODY = new Set([
  '',
  '?',
  'unknown',
  'unspecified',
  'not stated',
  'none',
  'null',
  'n/a',
  'undefined',
  'XX',
  'ZZ',
]);

const SUCCESSORS = ['BA', 'HR', 'YU', 'RS', 'ME'];
/** A part may stand for the whole that it belonged to while the measures ran. */
const WHOLES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(SUCCESSORS.map((iso2) => [iso2, ['former-yugoslavia']])),
  RS: ['YU', 'former-yugoslavia'],
  XK: ['YU', 'RS'],
  ME: ['YU', 'former-yugoslavia'],
};
/** Groups at home nowhere: an alert that names Iraq has not named them. */
const STATELESS = new Set(['isil', 'al-qaida']);

/** Says whether two names mean the same party, by the lexicon. */
export class PartyNames {
  private readonly known = new Map<string, readonly string[]>();

  constructor(private readonly lexicon: Lexicon) {}

  /** Whether some name of one list means the same as some name of the other. */
  anySame(one: readonly string[], other: readonly string[]): boolean {
    return this.named(one).some((a) => this.named(other).some((b) => this.isSame(a, b)));
  }

  /** One key for all spellings of the same parties. */
  key(names: readonly string[]): string {
    return [...new Set(this.named(names).map((name) => this.standing(name)[0]))]
      .toSorted((a = '', b = '') => a.localeCompare(b, 'en'))
      .join('+');
  }

  /** Without the words for "nobody knows". */
  named(names: readonly string[]): string[] {
    return names.filter((name) => !NOBODY.has(name.trim()) && !NOBODY.has(name.trim().toLowerCase()));
  }

  /**
   * Two names agree when they mean the same, or one means the country or side on which the other stands (the Houthis
   * and Yemen). Two actors of one country (GNA and LNA) do not.
   */
  private isSame(a: string, b: string): boolean {
    const [one, other] = [this.standing(a), this.standing(b)];
    if (other.includes(one[0] ?? '') || one.includes(other[0] ?? '')) return true;
    return isPartOf(one, other) || isOfOneCountry(one, other) || isOfOneCountry(other, one);
  }

  /** The party itself, then everything it stands for. */
  private standing(name: string): readonly string[] {
    let found = this.known.get(name);
    if (!found) this.known.set(name, (found = this.readStanding(name.trim())));
    return found;
  }

  private readStanding(name: string): string[] {
    if (/^former yugoslavia|yugoslav republics$/i.test(name)) return ['former-yugoslavia'];
    const party: Party = ISO2.test(name)
      ? { kind: 'state', iso2: TODAY[name] ?? name, name }
      : this.lexicon.party(name);
    if (party.kind === 'unknown') return [`?${fold(party.name)}`];
    if (party.kind === 'state') return [party.iso2, ...(WHOLES[party.iso2] ?? [])];
    const home = STATELESS.has(party.id) ? null : (party.homeIso2 ?? onlyOne(party.operatesIn));
    return [party.id, ...(home === null ? [] : [home, ...(WHOLES[home] ?? [])])];
  }
}

/** A mission or force at work in one country stands for it. */
const onlyOne = (countries: readonly string[]): string | null =>
  countries.length === 1 ? (countries[0] ?? null) : null;

/** Of names that nobody knows, the longer may hold the shorter: `Acme` and `Acme Arms Ltd`. */
function isPartOf([a = '']: readonly string[], [b = '']: readonly string[]): boolean {
  if (!a.startsWith('?') || !b.startsWith('?')) return false;
  return a.includes(b.slice(1)) || b.includes(a.slice(1));
}

const NAMELESS = /^armed-groups-|-(?:factions|groups|militias|rebels|militants)$/;

/** Groups without a name of their own (`armed groups in Libya`) may be any of their country. */
function isOfOneCountry([nameless = '', home]: readonly string[], other: readonly string[]): boolean {
  return NAMELESS.test(nameless) && home !== undefined && other.includes(home);
}

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
