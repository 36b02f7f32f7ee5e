const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2016-03-02` as `2 March 2016`. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

export function spanInWords({ first, last }: { first: string; last: string }): string {
  if (first === last) return dayInWords(first);
  const [year, month] = first.split('-');
  if (first.endsWith('-01-01') && last === `${year}-12-31`) return String(year);
  if (first.endsWith('-01') && last.startsWith(`${year}-${month}`) && isMonthEnd(last)) {
    return `${MONTHS[Number(month) - 1]} ${year}`;
  }
  return `${dayInWords(first)} to ${dayInWords(last)}`;
}

function isMonthEnd(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
