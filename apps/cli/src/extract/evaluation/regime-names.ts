import type { Catalogue } from '#libs/catalogue';
import type { RegimeReader } from './agreement.js';

const NUMBER = /\d{3,4}/g;
const PREFIX = /^[A-Za-z]{2,4}(?:-[A-Za-z]{2})?(?=-\d)/;

/** Corpora may name a regime by another of its resolutions: `IR-2231` and `UNSCR 1874` are IR-1737 and KP-1718. */
export function regimeNames(catalogue: Catalogue): RegimeReader {
  const ids = new Set(catalogue.regimes.map(({ id }) => id));
  const byNumber = new Map<string, string[]>();
  for (const { id, resolutions } of catalogue.regimes)
    for (const { symbol } of resolutions) {
      const number = symbol.match(NUMBER)?.[0];
      if (number) byNumber.set(number, [...(byNumber.get(number) ?? []), id]);
    }
  return (words) => {
    const name = words.trim().toUpperCase();
    if (ids.has(name)) return name;
    const found = byNumber.get(name.match(NUMBER)?.at(-1) ?? '') ?? [];
    const prefix = PREFIX.exec(name)?.[0];
    return (
      found.find((id) => prefix !== undefined && id.startsWith(`${prefix}-`)) ??
      (found.length === 1 ? found[0] : undefined) ??
      name
    );
  };
}
