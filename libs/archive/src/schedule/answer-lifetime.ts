type Header = string | string[] | undefined;

/** Longest that a server's wish is followed: a feed marked as fresh for a year is still a feed. */
const LIFETIME_MS_MAX = 12 * 3_600_000;

/** How long the server wants its answer to be kept (RFC 9111: Cache-Control, Age, Expires), in milliseconds from now. */
export function answerLifetimeMs(headers: Readonly<Record<string, Header>>, now: Date): number {
  const control = textOf(headers['cache-control']).toLowerCase();
  if (/\bno-(cache|store)\b/.test(control)) return 0;
  const [, seconds] = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(control) ?? [];
  const age = Number(/^\s*(\d{1,10})\s*$/.exec(textOf(headers['age']))?.[1] ?? 0);
  const lifetime = seconds === undefined ? untilExpiry(headers, now) : (Number(seconds) - age) * 1000;
  return Math.min(Math.max(0, lifetime), LIFETIME_MS_MAX);
}

/** Counted from the server's own clock where it tells it, since that is the clock that Expires is written by. */
function untilExpiry(headers: Readonly<Record<string, Header>>, now: Date): number {
  const expires = Date.parse(textOf(headers['expires']));
  const sent = Date.parse(textOf(headers['date']));
  return Number.isNaN(expires) ? 0 : expires - (Number.isNaN(sent) ? now.getTime() : sent);
}

function textOf(header: Header): string {
  return (Array.isArray(header) ? header.join(', ') : header) ?? '';
}
