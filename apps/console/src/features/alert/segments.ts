import type { SpanRole } from '../../api/contract.js';

/** A stretch of the text that carries a meaning; `lit` is the one that the reader was sent to. */
export interface Mark {
  start: number;
  end: number;
  role: SpanRole | 'lit';
}

export interface Stretch {
  start: number;
  end: number;
}

/** A piece of text under the same marks from its first to its last character. */
export interface Segment extends Stretch {
  isQuoted: boolean;
  isLit: boolean;
  /** The role of the shortest mark over it: a party inside a longer item stays a party. */
  role: Exclude<SpanRole, 'quote'> | null;
  /** Roles whose mark ends here, for the word behind it. */
  closes: Exclude<SpanRole, 'quote'>[];
}

/** The lines of the text that hold anything; offsets are those of the text. */
export function paragraphsOf(text: string): Stretch[] {
  const paragraphs: Stretch[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() !== '') paragraphs.push({ start: match.index, end: match.index + match[0].length });
  }
  return paragraphs;
}

function isWithin(mark: Mark, stretch: Stretch): boolean {
  return mark.start < mark.end && mark.start < stretch.end && mark.end > stretch.start;
}

/** The marks that touch a stretch. Marks that make no sense (reversed, beyond the text, not numbers) touch nothing. */
export function marksIn(stretch: Stretch, marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => isWithin(mark, stretch));
}

function shortestRole(covering: readonly Mark[]): Segment['role'] {
  let shortest: Mark | null = null;
  for (const mark of covering) {
    if (mark.role === 'quote' || mark.role === 'lit') continue;
    if (shortest === null || mark.end - mark.start < shortest.end - shortest.start) shortest = mark;
  }
  return shortest === null || shortest.role === 'lit' || shortest.role === 'quote' ? null : shortest.role;
}

function rolesClosingAt(end: number, covering: readonly Mark[]): Segment['closes'] {
  const roles = new Set<Segment['closes'][number]>();
  for (const mark of covering) {
    if (mark.end === end && mark.role !== 'quote' && mark.role !== 'lit') roles.add(mark.role);
  }
  return [...roles];
}

/** Cuts a stretch wherever a mark begins or ends, so that overlapping marks can be drawn without nesting. */
export function segmentsOf(stretch: Stretch, marks: readonly Mark[]): Segment[] {
  const touching = marksIn(stretch, marks);
  const cuts = new Set([stretch.start, stretch.end]);
  for (const mark of touching) {
    cuts.add(Math.max(mark.start, stretch.start));
    cuts.add(Math.min(mark.end, stretch.end));
  }
  const ordered = [...cuts].toSorted((one, other) => one - other);
  return ordered.slice(1).map((end, place) => {
    const piece = { start: ordered[place] ?? stretch.start, end };
    const covering = marksIn(piece, touching);
    return {
      ...piece,
      isQuoted: covering.some((mark) => mark.role === 'quote'),
      isLit: covering.some((mark) => mark.role === 'lit'),
      role: shortestRole(covering),
      closes: rolesClosingAt(end, covering),
    };
  });
}
