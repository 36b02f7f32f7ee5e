import type { RawResolution } from '../schema/index.js';
import type { RegimeContext } from './context.js';

const COUNCIL_SEATS_MAX = 15;

/** `1718` -> `S/RES/1718 (2006)`. */
export function symbolsOf(resolutions: readonly RawResolution[]): Map<string, string> {
  return new Map(resolutions.map(({ symbol }) => [numberOf(symbol), symbol]));
}

export function numberOf(symbol: string): string {
  return /^S\/RES\/(\d+)/.exec(symbol)?.[1] ?? '';
}

export function checkResolutions(resolutions: readonly RawResolution[], context: RegimeContext): void {
  const seen = new Set<string>();
  for (const resolution of resolutions) {
    const number = numberOf(resolution.symbol);
    if (seen.has(number)) {
      context.refuse(
        resolution,
        'symbol',
        `${resolution.symbol} is listed twice`,
        'Keep one entry and write there all that the text did',
      );
    }
    seen.add(number);
    checkResolution(resolution, context);
  }
}

function checkResolution(resolution: RawResolution, context: RegimeContext): void {
  const { symbol, adopted, vote } = resolution;
  if (!symbol.endsWith(`(${adopted.slice(0, 4)})`)) {
    context.refuse(
      resolution,
      'adopted',
      `${symbol} cannot have been adopted on ${adopted}`,
      'The year in the symbol is the year of adoption; correct one of the two',
    );
  }
  const named = [...vote.against, ...vote.abstaining, ...vote.not_voting];
  const twice = named.find((state, index) => named.indexOf(state) !== index);
  if (twice !== undefined) {
    context.refuse(
      resolution,
      'vote',
      `${twice} is named twice in the vote`,
      'A member votes once: keep it in one list',
    );
  }
  if (vote.for !== null && vote.for + named.length > COUNCIL_SEATS_MAX) {
    context.refuse(
      resolution,
      'vote',
      `${vote.for} votes for and ${named.length} other members are more than the Council has`,
      'Correct the number or the lists',
    );
  }
}
