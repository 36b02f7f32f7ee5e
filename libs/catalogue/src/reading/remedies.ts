const A_DAY = 'Write a day of the calendar, such as 2006-10-14';
const A_PINPOINT =
  'Write the paragraph: S/RES/1718 ¶8(a)(i), S/RES/2231 annex B ¶2(a), S/RES/2270 annex II, or S/RES/1193 whole text if the whole of it is meant';
const A_VOTE =
  'Write vote: {for: 15, against: [], abstaining: [], not_voting: []}, with the ISO codes of those that did not vote for';

/** What to write, by the key that is wrong or missing. */
const BY_KEY: Readonly<Record<string, string>> = {
  basis: A_PINPOINT,
  amended_by: A_PINPOINT,
  by: A_PINPOINT,
  restated_by: A_PINPOINT,
  vote: A_VOTE,
  for: 'Write how many members voted for, such as 15',
  against: 'Write the ISO codes in a list, such as [LY], or [] if none',
  abstaining: 'Write the ISO codes in a list, such as [CN, RU], or [] if none',
  not_voting: 'Write the ISO codes in a list, or [] if none',
  from: A_DAY,
  to: `${A_DAY} (the first day on which it is no longer law), or null while it runs`,
  until: A_DAY,
  date: A_DAY,
  adopted: A_DAY,
  recorded: `${A_DAY}: the day on which you enter this record`,
  superseded: A_DAY,
  last_verified: `${A_DAY}: when its pinpoints were last held against the text, or null if never`,
  listed_from: A_DAY,
  listed_to: A_DAY,
  symbol: 'Write S/RES/1718 (2006)',
  iso2: 'Write ISO codes of two capitals in a list, such as [KP]; Norway in quotes',
  id: 'Write small letters, digits and hyphens; a record begins with its regime, such as KP-1718/supply-all-arms',
  measure: 'Write the id of a record, such as KP-1718/supply-all-arms',
  regime: 'Write the ISO code or group, a hyphen and the founding resolution, such as KP-1718',
  chain: 'Write a short name in small letters that the records of one rule share, such as supply-arms-to',
  conduct: 'Write one word of the list',
  paraphrase: 'Say in your own words what the paragraph demands; never the words of the resolution',
  subdivisions: 'Write ISO 3166-2 codes and names, such as SD-DN: North Darfur',
  checked: 'Write text, partial or memory (of a case: source or memory)',
  basis_checked: 'Write text if the paragraph was read, partial if only confirmed by another text, memory if neither',
  binding: 'Write true if the Council decided, false for a call or request',
  expect: 'Write prohibited, conditional, disputed, unconfirmed, exempt or not-covered',
  when: 'Write a day, a month or a year in quotes, or two with a slash: 2011/2024; of an exemption: its condition in words',
  boundary_cases: 'Write at least the day before and the first day of what the regime sets, with the right answers',
};

export function remedyFor(path: readonly PropertyKey[]): string {
  for (let index = path.length - 1; index >= 0; index -= 1) {
    const key = path[index];
    if (typeof key === 'string')
      return BY_KEY[key] ?? `Compare ${key} in a record that loads, or see docs/catalogue.md`;
  }
  return 'See docs/catalogue.md for the form of the file';
}
