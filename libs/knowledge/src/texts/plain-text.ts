import type { OfficialText, TextLine } from '#libs/catalogue';
import { symbolIn } from './akoma-ntoso.js';

const LABELLED = /^(\d{1,3}\.|\([a-z]{1,5}\)|[a-z]{1,5}[.)]|[–—•])\s+(.*)$/;
const ADOPTED = /^# adopted (\d{4}-\d{2}-\d{2})$/;

/**
 * Reads a resolution as plain text: `# S/RES/1718 (2006)` first, then one line for each printed line with its number in
 * front, and headings after `##`. Null when the first line names no resolution.
 */
export function readPlainText(text: string, source: string): OfficialText | null {
  const lines = text.split(/\r?\n/);
  const symbol = symbolIn(lines[0] ?? '');
  if (symbol === null || !lines[0]?.startsWith('# ')) return null;
  const adopted = lines.map((line) => ADOPTED.exec(line)?.[1]).find((day) => day !== undefined) ?? null;
  return { symbol, adopted, source, lines: lines.flatMap(readLine) };
}

function readLine(line: string): TextLine[] {
  const text = line.trim();
  if (text === '' || text.startsWith('# ')) return [];
  if (text.startsWith('## ')) return [{ kind: 'heading', label: null, text: text.slice(3).trim() }];
  const labelled = LABELLED.exec(text);
  if (!labelled) return [{ kind: 'plain', label: null, text }];
  return [{ kind: 'numbered', label: labelled[1] ?? '', text: labelled[2] ?? '' }];
}
