/** A small valid regime as text, in which a test replaces what it is about. */
export const REGIME_YAML = `regime: NO-9001
title: Norway (a regime that never was)
status: in-force
status_confidence: high
committee: None
aliases:
  'NO': [Norway, Oslo]
notes: Made up for tests.
sources: [S/RES/9001]
actors:
  - id: vikings
    name: Vikings
    aliases: [Northmen]
    listed_from: 2001-02-01
    listed_to: 2004-01-01
resolutions:
  - symbol: S/RES/9001 (2001)
    adopted: 2001-01-15
    chapter_vii: true
    vote: {for: 14, against: [], abstaining: [CN], not_voting: []}
    effect: imposes
    checked: text
  - symbol: S/RES/9002 (2002)
    adopted: 2002-01-15
    chapter_vii: true
    vote: {for: 15, against: [], abstaining: [], not_voting: []}
    effect: extends
    checked: text
shared_exemptions:
  - id: protective-clothing
    basis: [S/RES/9001 ¶6]
    when: helmets for aid staff
    procedure: none
measures:
  - id: NO-9001/supply-heavy
    chain: supply
    paraphrase: No heavy arms for Norway.
    basis: [S/RES/9001 ¶5]
    conduct: supply
    direction: to-target
    target:
      kind: state
      iso2: ['NO']
      actors: [vikings]
    items:
      scope: heavy-conventional
      detail: heavy arms
    from: 2001-01-15
    to: 2002-01-15
    binding: true
    shared_exemptions: [protective-clothing]
    basis_checked: text
    recorded: 2026-11-24
    last_verified: 2026-11-24
  - id: NO-9001/supply-all
    chain: supply
    paraphrase: No arms for Norway.
    basis: [S/RES/9002 ¶2(a)(i), S/RES/9001 ¶5]
    conduct: supply
    direction: to-target
    target:
      kind: state
      iso2: ['NO']
    items:
      scope: all-arms
      detail: all arms
    from: 2002-01-15
    to: null
    sunset:
      date: 2003-01-14
      by: [S/RES/9002 ¶2(a)(i)]
      later_renewal_confirmed: false
    binding: true
    exemptions: []
    basis_checked: text
    recorded: 2026-11-24
    last_verified: 2026-11-24
boundary_cases:
  - name: Tanks the day before
    date: 2001-01-14
    supplier: SE
    recipient: 'NO'
    item: tanks
    conduct: supply
    expect: not-covered
    because: before S/RES/9001
`;

export const REGIME_FILE = 'NO-9001.yaml';

/** The text with one passage replaced; a passage that is not there is a mistake of the test. */
export function withText(search: string, replacement: string, text: string = REGIME_YAML): string {
  if (!text.includes(search)) throw new Error(`The sample has no "${search}"`);
  return text.replace(search, () => replacement);
}

export function lineOf(search: string, text: string): number {
  const index = text.indexOf(search);
  if (index < 0) throw new Error(`The text has no "${search}"`);
  return text.slice(0, index).split('\n').length;
}
