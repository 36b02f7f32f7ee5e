import type { Surroundings } from './surroundings.js';

export type Tone = 'bad' | 'open' | 'good' | 'strong' | 'quiet';

export type Paint = (tone: Tone, text: string) => string;

const CODES: Readonly<Record<Tone, string>> = { bad: '31;1', open: '33;1', good: '32;1', strong: '1', quiet: '2' };

/** Colours for a person at a terminal who has not asked for none (https://no-color.org). */
export function paint({ isTerminal, environment }: Pick<Surroundings, 'isTerminal' | 'environment'>): Paint {
  const isWanted = isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return isWanted ? (tone, text) => `\u001B[${CODES[tone]}m${text}\u001B[0m` : (_tone, text) => text;
}
