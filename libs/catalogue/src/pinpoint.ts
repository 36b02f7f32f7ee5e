/** One place in one resolution, as a record of the catalogue cites it. */
export interface Pinpoint {
  /** `S/RES/1718 (2006) ¶8(a)(i)`, as a finding prints it. */
  text: string;
  /** `S/RES/1718 (2006)` */
  symbol: string;
  /** `8(a)(i)`, `9, second indent`, `annex B ¶2(a)`, `annex II`, `11-12`; null when the whole text is meant. */
  paragraph: string | null;
}

/** The same before the year of the resolution is known: the parts of `S/RES/2231 annex B ¶2(a)`. */
export interface PinpointParts {
  /** `2231` */
  number: string;
  /** `annex B`, `annex C part I`; null for the body of the resolution. */
  annex: string | null;
  /** `2(a)`, `11-12`, `A.3`; null when a whole annex or the whole text is meant. */
  paragraph: string | null;
  /** The place among the unnumbered indents of the paragraph, from 1. */
  indent: number | null;
}

const ANNEX = String.raw`annex(?: (?:I+|[A-Z]))?(?: part I+)?`;
const LETTERS = String.raw`(?:\([a-z]{1,5}\))`;
const PARAGRAPH = String.raw`(?:[A-Z]\.)?\d+${LETTERS}*(?:-\d+${LETTERS}*|-${LETTERS}+)?`;
const PINPOINT = new RegExp(
  `^S/RES/(\\d+) (?:whole text|(${ANNEX})(?: ¶(${PARAGRAPH}))?|¶(${PARAGRAPH})(?: indent (\\d+))?)$`,
);
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Reads a pinpoint as the YAML writes it; null when it is none, such as a bare symbol without a paragraph. */
export function readPinpoint(text: string): PinpointParts | null {
  const match = PINPOINT.exec(text);
  const number = match?.[1];
  if (!match || number === undefined) return null;
  const [, , annex, annexParagraph, paragraph, indent] = match;
  return {
    number,
    annex: annex ?? null,
    paragraph: annexParagraph ?? paragraph ?? null,
    indent: indent === undefined ? null : Number(indent),
  };
}

/** The form in which findings cite it. `symbol` carries the year that the YAML leaves out. */
export function citePinpoint(parts: PinpointParts, symbol: string): Pinpoint {
  const indent = parts.indent === null ? '' : `, ${ORDINALS[parts.indent - 1] ?? `${parts.indent}th`} indent`;
  const body = parts.paragraph === null ? '' : `${parts.paragraph}${indent}`;
  if (parts.annex === null) {
    return { text: body ? `${symbol} ¶${body}` : symbol, symbol, paragraph: body || null };
  }
  const place = body ? `${parts.annex} ¶${body}` : parts.annex;
  return { text: `${symbol} ${place}`, symbol, paragraph: place };
}

/** The parts of a citation again, as `citePinpoint` put them together. */
export function placeOf({ paragraph }: Pinpoint): Omit<PinpointParts, 'number'> {
  const annexed = /^(annex[^¶]*?)(?: ¶(.+))?$/.exec(paragraph ?? '');
  const body = annexed ? annexed[2] : (paragraph ?? undefined);
  const indented = /^(.+), (\w+) indent$/.exec(body ?? '');
  return {
    annex: annexed?.[1] ?? null,
    paragraph: indented?.[1] ?? body ?? null,
    indent: indented?.[2] === undefined ? null : ORDINALS.indexOf(indented[2]) + 1 || Number.parseInt(indented[2], 10),
  };
}
