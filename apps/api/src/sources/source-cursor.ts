import type { SourcePlace } from '#libs/archive';
import { problem } from '../problem/problem.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function sourceCursor({ enabled, name, id }: SourcePlace): string {
  return Buffer.from(`${enabled ? 1 : 0}${id}${name}`).toString('base64url');
}

export function readSourceCursor(text: string | undefined): SourcePlace | null {
  if (text === undefined || text === '') return null;
  const plain = Buffer.from(text, 'base64url').toString();
  const [enabled, id, name] = [plain.slice(0, 1), plain.slice(1, 37), plain.slice(37)];
  if (/^[01]$/.test(enabled) && UUID.test(id) && name !== '' && name.length <= 200 && !name.includes('\0'))
    return { enabled: enabled === '1', id, name };
  throw problem(422, 'invalid-cursor', 'The cursor is not one of ours: take it from "nextCursor" of the page before.');
}
