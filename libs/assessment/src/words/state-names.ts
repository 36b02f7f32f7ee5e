/** English names of States that disputes and duties of the catalogue name by code. */
const NAMES: Readonly<Record<string, string>> = {
  CI: 'Côte d’Ivoire',
  CN: 'China',
  DE: 'Germany',
  FR: 'France',
  GB: 'the United Kingdom',
  GN: 'Guinea',
  IR: 'Iran',
  LR: 'Liberia',
  NG: 'Nigeria',
  RU: 'Russia',
  RW: 'Rwanda',
  SD: 'Sudan',
  SL: 'Sierra Leone',
  SO: 'Somalia',
  SY: 'Syria',
  US: 'the United States',
};

export function stateInWords(code: string): string {
  return NAMES[code] ?? code;
}
