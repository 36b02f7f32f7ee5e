import type { ImportProblem, ProblemPlace, SourceImport } from '#libs/archive';
import { nameOf } from '#libs/audit';
import { problem } from '../problem/problem.js';

/** How far an import has come; it has ended when `finishedAt` says when. */
export function importView({ askedBy, ...rest }: SourceImport) {
  return { ...rest, askedBy: nameOf(askedBy) };
}

export function placeAfter({ outcome, row }: ImportProblem): string {
  return `${outcome}:${row}`;
}

export function placeFrom(cursor: string | undefined): ProblemPlace | null {
  if (cursor === undefined) return null;
  const [, outcome, row] = /^(invalid|duplicate):(\d{1,9})$/.exec(cursor) ?? [];
  if (row !== undefined) return { outcome: outcome as ProblemPlace['outcome'], row: Number(row) };
  throw problem(422, 'invalid-cursor', 'The cursor is not one of ours: take it from "nextCursor" of the page before.');
}
