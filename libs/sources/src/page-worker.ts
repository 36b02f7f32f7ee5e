import { parentPort } from 'node:worker_threads';
import { decodeBytes } from './decode-bytes.js';
import { readPage } from './read-page.js';
import type { PageTask } from './page-reader.js';

/** The body of a worker thread of `PageReader`: one page at a time, in and out by message. */
parentPort?.on('message', ({ bytes, contentType, url, now }: PageTask) => {
  const { text, remark } = decodeBytes(bytes, contentType);
  const reading = readPage(text, url, new Date(now));
  if (reading.outcome === 'read' && remark) reading.remarks.push(remark);
  parentPort?.postMessage(reading);
});
