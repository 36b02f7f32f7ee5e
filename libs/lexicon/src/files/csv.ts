/** One row of a data file: column name to text. */
export type CsvRow = Readonly<Record<string, string>>;

/** A mistake in a data file, with the place and the remedy. */
export class DataFileError extends Error {
  constructor(file: string, line: number, problem: string, remedy: string) {
    super(`${file}:${line}: ${problem}. ${remedy}`);
    this.name = 'DataFileError';
  }
}

/** Reads a data file of `libs/lexicon/data`: comma-separated, quoted where needed, `#` lines are remarks. */
export function readCsv(file: string, text: string): { line: number; row: CsvRow }[] {
  const rows = parseRows(file, text.replace(/^\uFEFF/, ''));
  const header = rows.shift();
  if (header === undefined) throw new DataFileError(file, 1, 'the file is empty', 'Give it a header line.');
  return rows.map(({ line, cells }) => {
    if (cells.length !== header.cells.length) {
      const problem = `${cells.length} cells where the header has ${header.cells.length}`;
      throw new DataFileError(file, line, problem, 'Quote cells that contain commas.');
    }
    return { line, row: Object.fromEntries(header.cells.map((name, at) => [name, (cells[at] as string).trim()])) };
  });
}

/** The parts of a cell that lists several things with `|` between them. */
export function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const CELL = /"((?:[^"]|"")*)"(,|$)|([^",]*)(,|$)/y;

function parseRows(file: string, text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  text.split(/\r?\n/).forEach((source, index) => {
    if (source.trim() === '' || source.startsWith('#')) return;
    rows.push({ line: index + 1, cells: parseCells(file, index + 1, source) });
  });
  return rows;
}

function parseCells(file: string, line: number, source: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    CELL.lastIndex = at;
    const match = CELL.exec(source);
    if (match === null) throw new DataFileError(file, line, 'a quotation mark is not closed', 'Write " as "" inside.');
    cells.push(match[1]?.replaceAll('""', '"') ?? match[3] ?? '');
    at = CELL.lastIndex;
    if ((match[2] ?? match[4]) !== ',') return cells;
  }
}
