import type { Measure } from '../../api/catalogue-contract.js';

const DAY_MS = 86_400_000;

/** Days counted from 1970-01-01, so that they can be added and drawn. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** From its first day up to, not including, its `to`. */
export const isInForceOn = (measure: Pick<Measure, 'from' | 'to'>, day: string): boolean =>
  measure.from <= day && (measure.to === null || day < measure.to);

export interface Scale {
  first: number;
  last: number;
}

/** From the first day of law to a little after today or the last end on record, whichever is later. */
export function scaleOf(measures: readonly Pick<Measure, 'from' | 'to'>[], today: string): Scale {
  const days = measures.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const first = Math.min(...days.map(dayNumber), dayNumber(today) - 365);
  const last = Math.max(...days.map(dayNumber), dayNumber(today));
  const margin = Math.max(30, Math.round((last - first) * 0.02));
  return { first: first - margin, last: last + margin };
}

/** Where a day stands between the ends of the scale, from 0 to 1. */
export function placeOf(day: string, scale: Scale): number {
  const place = (dayNumber(day) - scale.first) / (scale.last - scale.first);
  return Math.min(1, Math.max(0, place));
}

export interface Bar {
  measure: Measure;
  start: number;
  /** Where its recorded term ends; beyond it no renewal is on record. */
  confirmedEnd: number;
  end: number;
}

/** One obligation through time: its records never overlap. */
export interface Row {
  chain: string;
  /** The record that names the row: the latest. */
  measure: Measure;
  bars: Bar[];
}

export function rowsOf(measures: readonly Measure[], scale: Scale): Row[] {
  const chains = new Map<string, Measure[]>();
  for (const measure of measures) chains.set(measure.chain, [...(chains.get(measure.chain) ?? []), measure]);
  const rows = [...chains].flatMap(([chain, records]): Row[] => {
    const ordered = records.toSorted((one, other) => one.from.localeCompare(other.from));
    const latest = ordered.at(-1);
    if (latest === undefined) return [];
    return [{ chain, measure: latest, bars: ordered.map((measure) => barOf(measure, scale)) }];
  });
  return rows.toSorted((one, other) => firstDay(one).localeCompare(firstDay(other)));
}

const firstDay = (row: Row): string => row.bars[0]?.measure.from ?? '';

function barOf(measure: Measure, scale: Scale): Bar {
  const { from, to, sunset } = measure;
  const end = to === null ? 1 : placeOf(to, scale);
  const termEnd = to === null && sunset !== null ? placeOf(dayOf(dayNumber(sunset) + 1), scale) : end;
  return { measure, start: placeOf(from, scale), confirmedEnd: termEnd, end };
}

/** The days on which the law changed: something began, or was no longer. */
export function changeDays(measures: readonly Pick<Measure, 'from' | 'to'>[]): string[] {
  const days = measures.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  return [...new Set(days)].toSorted();
}

export function changesAround(days: readonly string[], day: string): { previous: string | null; next: string | null } {
  return { previous: days.findLast((each) => each < day) ?? null, next: days.find((each) => each > day) ?? null };
}

export interface Tick {
  year: number;
  place: number;
}

const STEPS = [1, 2, 5, 10, 20];
const TICKS_MOST = 12;

/** New Year's days, as many as can be read. */
export function ticksOf(scale: Scale): Tick[] {
  const firstYear = Number(dayOf(scale.first).slice(0, 4)) + 1;
  const lastYear = Number(dayOf(scale.last).slice(0, 4));
  const step = STEPS.find((each) => (lastYear - firstYear) / each <= TICKS_MOST) ?? 50;
  const ticks: Tick[] = [];
  for (let year = Math.ceil(firstYear / step) * step; year <= lastYear; year += step) {
    ticks.push({ year, place: placeOf(`${year}-01-01`, scale) });
  }
  return ticks;
}
