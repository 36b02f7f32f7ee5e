import { existsSync } from 'node:fs';
import type { FileReading, FolderFile } from './folder/read-file.js';
import type { SettingsOfKind } from './kinds/source-definition.js';
import type { DocumentReading } from './kinds/source-reader.js';
import type { PageReading } from './page-reading.js';
import { ThreadPool, type ThreadAnswer } from './thread-pool.js';

export interface PageReaderSettings {
  /** Threads; each takes about 100 MB when it works. Default 1. */
  workers?: number;
  /** Longest that one page may take. Default 5 s. */
  timeLimitMs?: number;
  /** Heap of one thread. Default 256 MB. */
  memoryMb?: number;
  /** The compiled thread; tests bring their own. */
  workerFile?: URL;
}

export interface Page {
  bytes: Uint8Array;
  contentType: string | null;
  url: string;
}

/** What a thread is sent; the reading itself stays in the threads, since its libraries are heavy. */
export type ReadingTask = { now: string } & (
  | ({ what: 'article' } & Page)
  | ({ what: 'links'; settings: SettingsOfKind<'page'> } & Page)
  | ({ what: 'file' } & FolderFile)
);

/** Reads pages, lists of links and files in threads: see `ThreadPool`. */
export class PageReader {
  private readonly threads: ThreadPool<ReadingTask, unknown>;

  constructor(settings: PageReaderSettings = {}) {
    this.threads = new ThreadPool({
      workers: settings.workers ?? 1,
      timeLimitMs: settings.timeLimitMs ?? 5000,
      memoryMb: settings.memoryMb ?? 256,
      workerFile: settings.workerFile ?? compiledWorker(),
    });
  }

  /** The article that a page holds. */
  async read(page: Page, now: Date = new Date()): Promise<PageReading> {
    const answer = await this.threads.run({ what: 'article', ...page, now: now.toISOString() });
    if (answer.outcome === 'answered') return answer.answer as PageReading;
    const code = answer.reason === 'too-slow' ? 'too-slow' : 'unreadable';
    return { outcome: 'problem', code, message: inWords(answer, 'page') };
  }

  /** The articles that a page leads to. */
  async links(page: Page, settings: SettingsOfKind<'page'>, now: Date = new Date()): Promise<DocumentReading> {
    const answer = await this.threads.run({ what: 'links', ...page, settings, now: now.toISOString() });
    if (answer.outcome === 'answered') return answer.answer as DocumentReading;
    return { outcome: 'problem', message: inWords(answer, 'page'), feedLinks: [] };
  }

  /** The article that a file of a watched folder holds. */
  async file(file: FolderFile, now: Date = new Date()): Promise<FileReading> {
    const answer = await this.threads.run({ what: 'file', ...file, now: now.toISOString() });
    if (answer.outcome === 'answered') return answer.answer as FileReading;
    return { outcome: 'problem', message: inWords(answer, 'file') };
  }

  /** Ends the threads; what was not read yet is answered with a problem. */
  close(): Promise<void> {
    return this.threads.close();
  }
}

/** Threads run compiled files only; when the library itself is run from its source, the built one stands beside it. */
function compiledWorker(): URL {
  const beside = new URL('./page-worker.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../../../dist/libs/sources/src/page-worker.js', import.meta.url);
}

type Failure = Extract<ThreadAnswer<unknown>, { outcome: 'failed' }>;

function inWords({ reason, detail }: Failure, what: string): string {
  if (reason === 'too-slow') return `Reading the ${what} took longer than ${detail}.`;
  if (reason === 'closed') return `The service is shutting down; the ${what} was not read.`;
  return `The ${what} cannot be read: ${detail}.`;
}
