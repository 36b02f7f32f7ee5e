/** The form in which words of reports are compared: small letters, no accents, no punctuation, one space. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’‘`']/g, '')
    .replace(/[^a-z0-9.+/]+/g, ' ')
    .trim();
}
