/** The form in which names are compared: small letters, no accents, one space. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘`]/g, "'")
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
}
