import type { CouncilVote } from './resolution.js';

export type Vote = 'for' | 'against' | 'abstained' | 'not-voting' | 'not-a-member';
export type Seat = 'permanent' | 'elected';

/** Elected members by year; the five permanent ones sit in every year. */
export type CouncilYears = Readonly<Record<string, readonly string[]>>;

export const PERMANENT_MEMBERS: readonly string[] = ['CN', 'FR', 'GB', 'RU', 'US'];

const ROW = /^(\d{4}),([A-Z]{2}(?: [A-Z]{2})*)$/;

/** Reads `data/council-members.csv`. A row that is none is a fault of the product, not of the operator. */
export function readCouncil(csv: string): CouncilYears {
  const years: Record<string, string[]> = {};
  csv.split(/\r?\n/).forEach((line, index) => {
    if (line === '' || line.startsWith('#') || line === 'year,elected') return;
    const row = ROW.exec(line);
    if (!row?.[1] || !row[2])
      throw new Error(`Council members, line ${index + 1}: "${line}" is no year, comma and ISO codes`);
    years[row[1]] = row[2].split(' ');
  });
  return years;
}

/** Did the State sit in that year? Null too when the year is not on record and the State is no permanent member. */
export function seatOf(council: CouncilYears, iso2: string, year: number): Seat | null {
  if (PERMANENT_MEMBERS.includes(iso2)) return 'permanent';
  return council[String(year)]?.includes(iso2) ? 'elected' : null;
}

/** How the State voted: members that no list names voted for. Null when the text was never voted as a whole, or the year is not on record. */
export function voteOf(council: CouncilYears, vote: CouncilVote, adopted: string, iso2: string): Vote | null {
  if (vote.against.includes(iso2)) return 'against';
  if (vote.abstaining.includes(iso2)) return 'abstained';
  if (vote.notVoting.includes(iso2)) return 'not-voting';
  const year = Number(adopted.slice(0, 4));
  if (vote.for === null || council[String(year)] === undefined) return null;
  return seatOf(council, iso2, year) === null ? 'not-a-member' : 'for';
}
