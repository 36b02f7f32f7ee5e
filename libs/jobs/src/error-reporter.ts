export type ReportError = (error: Error) => void;

const repeatAfterMs = 30_000;

/** While the database is away every loop meets the same error again and again: one report each half minute is enough. */
export function onceInAWhile(onError: ReportError, now: () => number = () => performance.now()): ReportError {
  const lastReports = new Map<string, number>();
  return (error) => {
    const last = lastReports.get(error.message);
    if (last !== undefined && now() - last < repeatAfterMs) return;
    if (lastReports.size > 100) lastReports.clear();
    lastReports.set(error.message, now());
    onError(error);
  };
}
