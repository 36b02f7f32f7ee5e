/** A run of letters where a PDF puts it; `y` grows upwards, in points. */
export interface PlacedText {
  text: string;
  y: number;
  height: number;
  endsLine: boolean;
}

interface Line {
  text: string;
  y: number;
  height: number;
}

/** More than this times the usual distance of two lines parts paragraphs. */
const GAP_FACTOR = 1.35;

/** The text of a page with its lines joined to paragraphs: a PDF knows lines only, and sentences run across them. */
export function paragraphsOf(runs: readonly PlacedText[]): string {
  const lines = linesOf(runs);
  const usual = usualGap(lines);
  let out = '';
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before) out = join(out, isNewParagraph(before, line, usual), line.text);
    else out = line.text;
  }
  return out;
}

function linesOf(runs: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const { text, y, height, endsLine } of runs) {
    if (open && Math.abs(open.y - y) > Math.max(height, 4) / 2 && text.trim() !== '') {
      lines.push(open);
      open = null;
    }
    if (open) open.text += text;
    else if (text.trim() !== '') open = { text, y, height };
    if (endsLine && open) {
      lines.push(open);
      open = null;
    }
  }
  if (open) lines.push(open);
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function usualGap(lines: readonly Line[]): number {
  const gaps = lines.flatMap((line, at) => {
    const gap = at === 0 ? 0 : lines[at - 1]!.y - line.y;
    return gap > 0 ? [gap] : [];
  });
  const height = Math.max(4, ...lines.slice(0, 50).map((line) => line.height));
  // Twice the height is double spacing: what is further apart is not usual, even on a page of few lines.
  return Math.min(gaps.toSorted((one, other) => one - other)[gaps.length >> 1] ?? 0, height * 2);
}

function isNewParagraph(before: Line, line: Line, usual: number): boolean {
  const gap = before.y - line.y;
  if (gap > usual * GAP_FACTOR) return true;
  // A column that ends within a sentence goes on at the head of the next.
  return gap < 0 && /[.!?:”"]$/.test(before.text);
}

function join(out: string, isNew: boolean, text: string): string {
  if (isNew) return `${out}\n\n${text}`;
  // Parted at the end of the line: "deliv-" and "eries"; "surface-to-" and "air" keep their hyphen.
  if (/(^|[^\p{L}-])\p{L}*\p{Ll}-$/u.test(out.slice(-60)) && /^\p{Ll}/u.test(text)) return out.slice(0, -1) + text;
  return /[\p{L}]-$/u.test(out.slice(-2)) ? out + text : `${out} ${text}`;
}
