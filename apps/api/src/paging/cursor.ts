import { problem } from '../problem/problem.js';

/** The last row of a page, as an opaque text: lists stay right while rows are added at their head. */
export interface Cursor {
  at: Date;
  id: string;
}

export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');
}

/** Exactly what `toISOString` writes for years that the database knows. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function decodeCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  const [time = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  const at = new Date(time);
  if (!TIME.test(time) || Number.isNaN(at.getTime()) || !UUID.test(id)) {
    throw problem(
      422,
      'invalid-cursor',
      'The cursor is not one of ours: take it from "nextCursor" of the page before.',
    );
  }
  return { at, id };
}
