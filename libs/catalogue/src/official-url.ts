/** The official text at the United Nations: `https://undocs.org/S/RES/1718(2006)`. */
export function officialUrl(symbol: string): string {
  return `https://undocs.org/${symbol.replace(/ \(/, '(')}`;
}
