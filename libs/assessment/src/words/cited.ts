import type { Citation } from '../finding.js';
import { inWords } from './lists.js';

/** `S/RES/2270 (2016) ¶6 with S/RES/1874 (2009) ¶10 and S/RES/1718 (2006) ¶8(a)`. */
export function cited(citations: readonly Citation[]): string {
  const [first, ...others] = citations.map(({ text }) => text);
  if (first === undefined) return 'the measure';
  return others.length === 0 ? first : `${first} with ${inWords(others)}`;
}
