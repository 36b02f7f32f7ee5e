import { transformFileSync } from '@swc/core';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PageReader, type PageReaderSettings } from './page-reader.js';

const root = path.join(import.meta.dirname, '../../..');
let folder: string;
let reader: PageReader | undefined;

/** Threads load compiled files, which unit tests do not have: the library's are compiled for them here. */
beforeAll(() => {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  folder = mkdtempSync(path.join(root, 'dist', '.page-worker-'));
  for (const file of readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
    const { code } = transformFileSync(path.join(import.meta.dirname, file), {
      swcrc: false,
      module: { type: 'es6' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file.replace(/\.ts$/, '.js')), code);
  }
  writeFileSync(
    path.join(folder, 'endless.js'),
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ url }) => { if (url.endsWith('/slow')) for (;;); parentPort.postMessage({ outcome: 'problem', code: 'no-text', message: url }); });`,
  );
  writeFileSync(
    path.join(folder, 'failing.js'),
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ url }) => { if (url.endsWith('/throw')) throw new Error('broken'); if (url.endsWith('/exit')) process.exit(1); if (url.endsWith('/memory')) { const all = []; for (;;) all.push(new Array(1e6).fill({})); } parentPort.postMessage({ outcome: 'problem', code: 'no-text', message: url }); });`,
  );
});

afterEach(async () => {
  await reader?.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(file: string, settings: PageReaderSettings = {}): PageReader {
  reader = new PageReader({ workerFile: pathToFileURL(path.join(folder, file)), ...settings });
  return reader;
}

const page = (url: string, html = ''): { bytes: Uint8Array; contentType: string | null; url: string } => ({
  bytes: Buffer.from(html, 'latin1'),
  contentType: 'text/html; charset=windows-1252',
  url,
});

describe('PageReader', () => {
  it('reads a page in a thread, charset included', async () => {
    const html = `<html><head><title>T</title></head><body><article>${'<p>D\u00e9fense: the ministry said that nothing had been delivered to anybody, ever.</p>'.repeat(8)}</article></body></html>`;
    const reading = await open('page-worker.js').read(
      page('https://news.example.org/a', html),
      new Date('2024-07-01T00:00:00Z'),
    );
    expect(reading).toMatchObject({
      outcome: 'read',
      title: 'T',
      text: expect.stringContaining('Défense: the ministry'),
    });
  });

  it('gives up a page that takes too long and reads the next ones', async () => {
    const slow = open('endless.js', { timeLimitMs: 300 });
    const [first, second] = await Promise.all([
      slow.read(page('https://x.example/slow')),
      slow.read(page('https://x.example/b')),
    ]);
    expect(first).toMatchObject({ outcome: 'problem', code: 'too-slow' });
    expect(second).toMatchObject({ message: 'https://x.example/b' });
  });

  it.each(['throw', 'exit', 'memory'])('survives a thread that ends by itself: %s', async (how) => {
    const failing = open('failing.js', { memoryMb: 32, timeLimitMs: 30_000 });
    expect(await failing.read(page(`https://x.example/${how}`))).toMatchObject({
      outcome: 'problem',
      code: 'unreadable',
    });
    expect(await failing.read(page('https://x.example/after'))).toMatchObject({ message: 'https://x.example/after' });
  });

  it('answers every page of many, with several threads', async () => {
    const many = open('endless.js', { workers: 2 });
    const urls = Array.from({ length: 30 }, (_, at) => `https://x.example/${at}`);
    const readings = await Promise.all(urls.map((url) => many.read(page(url))));
    expect(readings.map((reading) => (reading.outcome === 'problem' ? reading.message : ''))).toEqual(urls);
  });

  it('answers what was waiting when it is closed', async () => {
    const closing = open('endless.js', { timeLimitMs: 60_000 });
    const readings = [closing.read(page('https://x.example/slow')), closing.read(page('https://x.example/b'))];
    await closing.close();
    for (const reading of await Promise.all(readings))
      expect(reading).toMatchObject({ outcome: 'problem', code: 'unreadable' });
    expect(await closing.read(page('https://x.example/c'))).toMatchObject({ outcome: 'problem' });
  });
});
