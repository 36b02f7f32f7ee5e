import type { EntryPoints } from '#libs/catalogue';
import type { Report } from '../report.js';
import { plainWords } from '../words/plain-words.js';

const UNLISTED =
  /\bunlisted\b|\bnot (?:on|listed|named|among)\b|\boff the list\b|\bunnamed (?:point|airstrip|airfield|port)\b|\b(?:bush|jungle|clandestine|secret|rebel held|makeshift) (?:air)?(?:strip|field)\b/;
const LISTED =
  /\b(?:listed|named|designated|notified|declared|approved) (?:point|points|entry|port|ports|airport|airfield|harbour|crossing)\b|\b(?:point|port|airport) on (?:the|its) list\b/;

/** Do the words themselves tell whether the goods came in by a point of the Government's list? */
export function readEntryPoint({ place, circumstances }: Report): 'listed' | 'unlisted' | null {
  for (const text of [place?.name ?? null, circumstances]) {
    if (text === null) continue;
    const words = plainWords(text);
    if (UNLISTED.test(words)) return 'unlisted';
    if (LISTED.test(words)) return 'listed';
  }
  return null;
}

/** The same by the names of places that the catalogue keeps for the regime. */
export function entryPointNamed(placeName: string | null, points: EntryPoints | null): 'listed' | 'unlisted' | null {
  if (placeName === null || points === null) return null;
  const words = ` ${plainWords(placeName)} `;
  const stands = (name: string) => words.includes(` ${plainWords(name)} `);
  if (points.unlisted.some(stands)) return 'unlisted';
  return points.listed.some(stands) ? 'listed' : null;
}
