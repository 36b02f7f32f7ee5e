import { parentPort } from 'node:worker_threads';
import { decodeBytes } from './decode-bytes.js';
import type { FileReading } from './folder/read-file.js';
import type { DocumentReading } from './kinds/source-reader.js';
import type { Page, ReadingTask } from './page-reader.js';
import type { PageReading } from './page-reading.js';
import { readPage } from './read-page.js';

type LinksTask = Extract<ReadingTask, { what: 'links' }>;
type FileTask = Extract<ReadingTask, { what: 'file' }>;

/** The body of a thread of `PageReader`: one task at a time, in and out by message. */
parentPort?.on('message', (task: ReadingTask) => {
  // What fails is thrown as the thread's own error, which ends it and tells the pool.
  void answer(task).then(
    (reading) => parentPort?.postMessage(reading),
    (error: unknown) =>
      setImmediate(() => {
        throw error;
      }),
  );
});

function answer(task: ReadingTask): Promise<PageReading | DocumentReading | FileReading> {
  const now = new Date(task.now);
  if (task.what === 'links') return links(task, now);
  if (task.what === 'file') return file(task, now);
  return Promise.resolve(article(task, now));
}

function article({ bytes, contentType, url }: Page, now: Date): PageReading {
  const { text, remark } = decodeBytes(bytes, contentType);
  const reading = readPage(text, url, now);
  if (reading.outcome === 'read' && remark) reading.remarks.push(remark);
  return reading;
}

// Most threads read articles only: what the others need is loaded when it is needed.
async function links({ bytes, contentType, url, settings }: LinksTask, now: Date): Promise<DocumentReading> {
  const { readLinks } = await import('./links/read-links.js');
  const { text, remark } = decodeBytes(bytes, contentType);
  const reading = readLinks(text, url, settings, now);
  if (reading.outcome === 'read' && remark) reading.remarks.push(remark);
  return reading;
}

async function file(task: FileTask, now: Date): Promise<FileReading> {
  const { readFile } = await import('./folder/read-file.js');
  return readFile(task, now);
}
