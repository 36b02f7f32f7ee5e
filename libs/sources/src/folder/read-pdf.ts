import { getDocumentProxy } from 'unpdf';
import { collapse } from '../plain-text.js';
import { paragraphsOf, type PlacedText } from './pdf-paragraphs.js';
import type { FileArticle, FileProblem } from './file-article.js';

/** Longer documents are books; reports of panels of experts have up to 300 pages. */
const PAGES_MAX = 400;
const CHARS_MAX = 500_000;

/** Of the library's document, what is used here; its own types lead to those of browsers. */
interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<{
    getTextContent(): Promise<{ items: ({ type: string } | PdfText)[] }>;
    cleanup(): void;
  }>;
  getMetadata(): Promise<{ info: object }>;
  destroy(): Promise<void>;
}

interface PdfText {
  str: string;
  transform: number[];
  height: number;
  hasEOL: boolean;
}

/** The text of a PDF. Pictures of text hold none: such a file has to be read by a program for that first. */
export async function readPdf(bytes: Uint8Array): Promise<FileArticle | FileProblem> {
  let pdf: Pdf;
  try {
    // A copy: the reader takes the bytes for itself. Fonts and scripts of the document are nothing that text needs.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    });
  } catch (error) {
    return { outcome: 'problem', message: failure(error) };
  }
  try {
    return await readPages(pdf);
  } catch (error) {
    return { outcome: 'problem', message: failure(error) };
  } finally {
    await pdf.destroy();
  }
}

async function readPages(pdf: Pdf): Promise<FileArticle | FileProblem> {
  const pages: string[] = [];
  let chars = 0;
  const count = Math.min(pdf.numPages, PAGES_MAX);
  for (let number = 1; number <= count && chars < CHARS_MAX; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = paragraphsOf(items.flatMap((item) => ('str' in item ? [placed(item)] : [])));
    page.cleanup();
    if (text === '') continue;
    pages.push(text);
    chars += text.length;
  }
  if (pages.length === 0)
    return {
      outcome: 'problem',
      message:
        'The PDF holds no text, perhaps pictures of text only; have it read by a text recognition program first.',
    };
  const { title, published } = await described(pdf);
  const text = pages.join('\n\n');
  const first = text.split('\n', 1)[0]!;
  const headline = title ?? (first.length <= 250 ? first : '');
  const remarks =
    pages.length < pdf.numPages && (count < pdf.numPages || chars >= CHARS_MAX)
      ? [`Only the first ${pages.length} of ${pdf.numPages} pages were read.`]
      : [];
  return { outcome: 'read', title: headline, text, author: null, published, remarks };
}

function placed({ str, transform, height, hasEOL }: PdfText): PlacedText {
  return { text: str, y: transform[5] ?? 0, height, endsLine: hasEOL };
}

/** What the document says of itself. Its day of creation is when somebody made the file: better than nothing. */
async function described(pdf: Pdf): Promise<{ title: string | null; published: string | null }> {
  const { info } = await pdf.getMetadata();
  const said = info as { Title?: unknown; CreationDate?: unknown };
  const title = typeof said.Title === 'string' ? collapse(said.Title) : '';
  // Programs put the name of the manuscript there: "Microsoft Word - draft 3.docx".
  const isTitle = title.includes(' ') && !/\.(docx?|indd|pdf|odt)\b|^microsoft|^untitled/i.test(title);
  return {
    title: isTitle ? title.slice(0, 500) : null,
    published: typeof said.CreationDate === 'string' ? dateOf(said.CreationDate) : null,
  };
}

/** `D:20240620101500+02'00'` (ISO 32000-1, 7.9.4) as RFC 3339; null when it is none. */
function dateOf(text: string): string | null {
  const found = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}'?\d{2})?/.exec(text);
  if (!found) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone.replace("'", '')}`;
}

function failure(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException') return 'The PDF is protected by a password; save it without one.';
  return `The file is not a PDF that can be read: ${message.slice(0, 200).replace(/\.$/, '')}.`;
}
