/** One file of events covers a quarter of an hour and is named by its end. */
const STEP_MS = 15 * 60 * 1000;
/** A day: what a scan fetches at most after the service was down. */
const FILES_MAX = 96;

const EXPORT_FILE = /(https?:\/\/\S+\/)(\d{14})\.export\.csv\.zip\s*$/im;
const STAMP = /(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\.export\.csv(\.zip)?$/i;

export interface EventFiles {
  /** Oldest first. */
  urls: string[];
  /** Quarters of an hour that lie too far back to be fetched in one scan. */
  left: number;
}

/**
 * The event files since the last one read, as `lastupdate.txt` names the newest: `size md5 address`, one line a file.
 * Null when it names none. On the first scan, the newest alone.
 */
export function filesSince(lastUpdate: string, lastRead: string | null): EventFiles | null {
  const found = EXPORT_FILE.exec(lastUpdate);
  const [, folder, stamp] = found ?? [];
  const newest = stamp === undefined ? null : timeOfStamp(`${stamp}.export.csv`);
  if (folder === undefined || newest === null) return null;
  const last = lastRead === null ? Number.NaN : Date.parse(lastRead);
  if (last >= newest) return { urls: [], left: 0 };
  const wanted = Number.isNaN(last) ? 1 : Math.max(1, Math.round((newest - last) / STEP_MS));
  const count = Math.min(wanted, FILES_MAX);
  const times = Array.from({ length: count }, (_, at) => newest - (count - 1 - at) * STEP_MS);
  return { urls: times.map((time) => `${folder}${stampOf(time)}.export.CSV.zip`), left: wanted - count };
}

/** The moment that the name of an event file stands for; null when it is not one. */
export function timeOfFile(url: string): string | null {
  const time = timeOfStamp(new URL(url).pathname);
  return time === null ? null : new Date(time).toISOString();
}

function timeOfStamp(name: string): number | null {
  const found = STAMP.exec(name);
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  return stampOf(time) === found.slice(1, 7).join('') ? time : null;
}

function stampOf(time: number): string {
  return new Date(time).toISOString().replace(/\D/g, '').slice(0, 14);
}
