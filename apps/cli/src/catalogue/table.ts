const GAP = 2;
const LAST_COLUMN_MIN = 24;

/** A table for a terminal: columns as wide as their words, the last one wrapped to what is left of the line. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const fixed = headers
    .slice(0, -1)
    .map((header, column) => Math.max(header.length, ...rows.map((row) => (row[column] ?? '').length)));
  const indent = fixed.reduce((sum, column) => sum + column + GAP, 0);
  const last = Math.max(LAST_COLUMN_MIN, width - indent);
  const line = (cells: readonly string[]) => {
    const head = fixed.map((column, index) => (cells[index] ?? '').padEnd(column + GAP)).join('');
    return wrap(cells[fixed.length] ?? '', last)
      .map((part, index) => ((index === 0 ? head : ' '.repeat(indent)) + part).trimEnd())
      .join('\n');
  };
  const rule = [...fixed.map((column) => '-'.repeat(column)), '-'.repeat(Math.min(last, headers.at(-1)?.length ?? 0))];
  return [line(headers), line(rule), ...rows.map(line)].join('\n');
}

/** Lines of words no longer than `width`; a single longer word keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const word of paragraph.split(/\s+/)) {
      const line = lines.at(-1) ?? '';
      if (line === '') lines[lines.length - 1] = word;
      else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}

/** `label  words`, the words wrapped and kept in their column. */
export function field(label: string, text: string, width: number): string {
  const column = 16;
  return wrap(text, width - column)
    .map((line, index) => `${(index === 0 ? label : '').padEnd(column)}${line}`)
    .join('\n');
}
