const MILLIMETRES_PER_INCH = 25.4;
const KILOMETRES_PER_MILE = 1.609;
const NUMBER = String.raw`\d{1,3}(?:[,\u00A0\u202F]\d{3})+|\d+(?:[.,]\d+)?`;
const CALIBRE = new RegExp(String.raw`(${NUMBER})\s*(?:[x×*]\s*\d+(?:[.,]\d+)?)?[\s\u00A0-]*(?:mm\b|millimet)`, 'iu');
const CALIBRE_WITH_CASE = new RegExp(String.raw`\b(\d+(?:[.,]\d+)?)\s*[x×]\s*\d{2,3}\b`, 'iu');
const INCH_CALIBRE = /(?:^|[\s(])\.(\d{2,3})(?:[\s-]*cal\w*|\b)/iu;
const REACH = [
  new RegExp(
    String.raw`rang(?:e|es|ing)\s+(?:of\s+|is\s+|up\s+to\s+|to\s+|over\s+|about\s+|more\s+than\s+|at\s+least\s+|beyond\s+|exceeding\s+)*(${NUMBER})[\s-]*(km|kilomet|mile)`,
    'iu',
  ),
  new RegExp(String.raw`(${NUMBER})[\s-]*(km|kilomet\w*|miles?)[\s-]+(?:in\s+)?range`, 'iu'),
  new RegExp(
    String.raw`(?:reach|fly|flies|travel|strike|hit)\w*\s+(?:targets?\s+)?(?:up\s+to\s+|over\s+|about\s+|more\s+than\s+|as\s+far\s+as\s+)*(${NUMBER})[\s-]*(km|kilomet|mile)`,
    'iu',
  ),
];

/** What stands in every calibre and in every range: most words beside a name hold neither, and need no closer look. */
const CALIBRE_MARK = /mm|millimet|[x×]|\.\d/iu;
const REACH_MARK = /km|kilomet|mile/iu;

function valueOf(number: string | undefined): number | null {
  if (number === undefined) return null;
  const plain = number.replace(/[,\u00A0\u202F](?=\d{3}(?!\d))/gu, '').replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** The calibre that words tell, in millimetres: `7.62 mm`, `155mm`, `7.62x39`, `.50 cal`. */
export function calibreIn(text: string): number | null {
  if (!CALIBRE_MARK.test(text)) return null;
  const metric = CALIBRE.exec(text)?.[1] ?? CALIBRE_WITH_CASE.exec(text)?.[1];
  if (metric !== undefined) return valueOf(metric);
  const inches = INCH_CALIBRE.exec(text)?.[1];
  if (inches === undefined) return null;
  return Math.round(Number(`0.${inches}`) * MILLIMETRES_PER_INCH * 10) / 10;
}

/** The range that words tell, in kilometres: `with a range of 1,000 km`, `300-km range`. */
export function rangeIn(text: string): number | null {
  if (!REACH_MARK.test(text)) return null;
  for (const pattern of REACH) {
    const match = pattern.exec(text);
    const value = valueOf(match?.[1]);
    if (value === null) continue;
    return /^mile/iu.test(match?.[2] ?? '') ? Math.round(value * KILOMETRES_PER_MILE) : value;
  }
  return null;
}
