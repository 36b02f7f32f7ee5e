import path from 'node:path';

export type FileType = 'html' | 'text' | 'mail' | 'pdf';

const TYPES: Record<string, FileType> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.eml': 'mail',
  '.pdf': 'pdf',
};

/** What a file of a watched folder is read as, by its name; null for files that are passed over. */
export function fileTypeOf(name: string): FileType | null {
  return TYPES[path.extname(name).toLowerCase()] ?? null;
}

/** For words: what may lie in a watched folder. */
export const FILE_TYPES_IN_WORDS = 'html, txt, eml and pdf';
