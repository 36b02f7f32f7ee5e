/** Codes that name no State in the list of regions: groupings, outlying seas, and placeholders. */
const NO_STATES = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA']);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** Names that the browser does not know, for the codes that the catalogue uses beyond ISO 3166-1. */
const HISTORIC: Record<string, string> = { YU: 'FR Yugoslavia', RH: 'Southern Rhodesia' };

/** Where the browser's name is not the one that the documents use. */
const CUSTOMARY: Record<string, Record<string, string>> = {
  en: { CD: 'DR Congo', CG: 'Republic of the Congo', MM: 'Myanmar', PS: 'Palestine', HK: 'Hong Kong', MO: 'Macao' },
};

export function stateName(iso2: string, language: string): string {
  const own = CUSTOMARY[language]?.[iso2] ?? HISTORIC[iso2];
  if (own !== undefined) return own;
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(iso2) ?? iso2;
  } catch {
    return iso2;
  }
}

/** Whether the code is the one in use today: `SU` stands for `RU`, `UK` for `GB`. */
function isCanonical(iso2: string): boolean {
  return new Intl.Locale(`und-${iso2}`).region === iso2;
}

/** Every State and territory that the browser can name, in the order of its language. */
export function allStates(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NO_STATES.has(code) && isCanonical(code) && names.of(code) !== undefined)
    .map((code) => ({ value: code, label: stateName(code, language) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
}
