/** Letters of other scripts that look like Latin ones, by what they look like (after Unicode TR 39, the common ones). */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  у: 'y',
  з: '3',
  н: 'h',
  г: 'r',
  п: 'n',
  ү: 'y',
  ё: 'e',
  ї: 'i',
  α: 'a',
  β: 'b',
  γ: 'y',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  ı: 'i',
  ɑ: 'a',
  ɡ: 'g',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ƅ: 'b',
  օ: 'o',
  ս: 'u',
  հ: 'h',
  ց: 'g',
  ո: 'n',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

/** How an address is stored and looked up: one form for all ways to write the same. */
export function normalEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

/**
 * What an address looks like: two addresses with one look are one to a reader. Digits and letters that are easily
 * taken for one another count as the same, accents and invisible characters do not count at all.
 */
export function lookOf(text: string): string {
  const bare = normalEmail(text)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '');
  return Array.from(bare, (character) => LOOKS_LIKE[character] ?? character)
    .join('')
    .replaceAll('0', 'o')
    .replaceAll(/[1|]/g, 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
