/** A span of minutes in words: `in` or `every` five minutes, two hours, three days. */
export function inMinutes(minutes: number, preposition: 'in' | 'every'): string {
  const [count, unit] =
    minutes >= 2880
      ? [Math.round(minutes / 1440), 'day']
      : minutes >= 120
        ? [Math.round(minutes / 60), 'hour']
        : [Math.max(1, Math.round(minutes)), 'minute'];
  if (count !== 1) return `${preposition} ${count} ${unit}s`;
  return preposition === 'every' ? `every ${unit}` : `in one ${unit}`;
}
