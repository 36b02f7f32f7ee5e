const DAY_MS = 86_400_000;

export interface Days {
  firstDay: string;
  lastDay: string;
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Days from the end of the earlier span to the beginning of the later one; 0 when they touch. */
export function daysBetween(one: Days, other: Days): number {
  return Math.max(
    0,
    dayNumber(one.firstDay) - dayNumber(other.lastDay),
    dayNumber(other.firstDay) - dayNumber(one.lastDay),
  );
}

/** Days that both spans cover together, from the first to the last. */
export function daysTogether(one: Days, other: Days): number {
  const first = one.firstDay < other.firstDay ? one.firstDay : other.firstDay;
  const last = one.lastDay > other.lastDay ? one.lastDay : other.lastDay;
  return dayNumber(last) - dayNumber(first);
}
