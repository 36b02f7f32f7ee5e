// All publishers of a run in one process: HOSTS servers on loopback, each with its share of the sources.
// Forked with {hosts, faults}; sends the addresses of its servers.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { feedOf, itemOf } from './newsroom.mjs';

const CHUNK = Buffer.alloc(1 << 20, 0x20);
const GIGABYTE_CHUNKS = 1024;
let bomb;

/** Answers that never come to a feed, and those that do at a later attempt or in an odd way. */
const FAULTS = {
  hangs: (request, response, attempt) => attempt <= 1,
  'breaks off': (request, response, attempt, body) => {
    if (attempt > 2) return false;
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': body.length });
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
    return true;
  },
  'breaks off packed': (request, response, attempt, body) => {
    if (attempt > 2) return false;
    const packed = gzipSync(body);
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-encoding': 'gzip' });
    response.end(packed.subarray(0, packed.length >> 1));
    return true;
  },
  'asks to wait': (request, response, attempt) => {
    if (attempt > 1) return false;
    response.writeHead(503, { 'retry-after': '1' }).end();
    return true;
  },
  'goes in circles': (request, response) => {
    response
      .writeHead(302, { location: request.url.endsWith('/') ? request.url.slice(0, -1) : `${request.url}/` })
      .end();
    return true;
  },
  'sends a gigabyte': (request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    let left = GIGABYTE_CHUNKS;
    const more = () => {
      while (left-- > 0 && !response.destroyed) if (!response.write(CHUNK)) return response.once('drain', more);
      response.end();
    };
    more();
    return true;
  },
  'sends a packed gigabyte': (request, response) => {
    bomb ??= gzipSync(Buffer.alloc(256 << 20, 0x20), { level: 1 });
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-encoding': 'gzip' }).end(bomb);
    return true;
  },
  'sends entities of entities': (request, response) => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
    const xml = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "boom">${levels}]><rss><channel><title>x</title><item><title>&e9;</title></item></channel></rss>`;
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(xml);
    return true;
  },
  'nests a hundred thousand deep': (request, response) => {
    const xml = `<rss><channel>${'<item>'.repeat(100_000)}${'</item>'.repeat(100_000)}</channel></rss>`;
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(xml);
    return true;
  },
};
/** Faults after which all items arrive nevertheless. */
export const ODD = {
  'lies about its type': { headers: { 'content-type': 'image/png' } },
  'lies about its charset': {
    headers: { 'content-type': 'application/rss+xml; charset=utf-16' },
    encoding: 'ISO-8859-1',
  },
  'dates the future': { date: () => 'Fri, 01 Jan 2199 00:00:00 GMT' },
};
export const PASSING = ['hangs', 'breaks off', 'breaks off packed', 'asks to wait'];
export const LASTING = Object.keys(FAULTS).filter((name) => !PASSING.includes(name));

const attempts = new Map();

function feed(source, fault, host, request, response) {
  const odd = ODD[fault] ?? {};
  const body = Buffer.from(feedOf(source, host, odd));
  const attempt = (attempts.get(request.url) ?? 0) + 1;
  attempts.set(request.url, attempt);
  if (FAULTS[fault]?.(request, response, attempt, body)) return;
  response.writeHead(200, { 'content-type': 'application/rss+xml', etag: `"${source}"`, ...odd.headers }).end(body);
}

/** Pages go wrong by their number: a seventh each hangs, fails, is a teaser, a bomb, something else, or not a page. */
function page(source, at, host, response) {
  const { title, text } = itemOf(source, at, host);
  const html = (words) =>
    `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${words.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;
  const type = { 'content-type': 'text/html' };
  switch ((source + at) % 7) {
    case 0:
      return;
    case 1:
      return response.writeHead(500).end();
    case 2:
      return response.writeHead(200, type).end(html([text.slice(0, 40)]));
    case 3:
      return FAULTS['sends a packed gigabyte']({}, response);
    case 4:
      return response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7 nothing');
    default:
      return response.writeHead(200, type).end(html(Array.from({ length: 12 }, (_, n) => `${text} (paragraph ${n})`)));
  }
}

function serve(faultOf) {
  const server = createServer((request, response) => {
    const host = `http://127.0.0.1:${server.address().port}`;
    const [, kind, source, at] = request.url.split('/');
    if (kind === 'feed') return feed(Number(source), faultOf(Number(source)), host, request, response);
    if (kind === 'article') return page(Number(source), Number(at), host, response);
    response.writeHead(404).end();
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`)),
  );
}

if (process.send) {
  process.once('message', async ({ hosts, faults }) => {
    const servers = await Promise.all(Array.from({ length: hosts }, () => serve((source) => faults[source])));
    process.send(servers);
  });
  process.on('disconnect', () => process.exit(0));
}
