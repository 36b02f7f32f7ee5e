import { Readable } from 'node:stream';
import { linesOf } from './lines-of.js';

async function lines(chunks: (string | Buffer)[], lineMax = 100): Promise<string[]> {
  const all: string[] = [];
  for await (const some of linesOf(Readable.from(chunks), lineMax)) all.push(...some);
  return all;
}

describe('lines of a stream', () => {
  it('are whole however the chunks fall', async () => {
    expect(await lines(['a', 'b\nc', '', 'd\n\ne'])).toEqual(['ab', 'cd', '', 'e']);
  });

  it('may end without a line end, and be none at all', async () => {
    expect(await lines(['a\n'])).toEqual(['a']);
    expect(await lines([])).toEqual([]);
  });

  it('keep characters that are cut between chunks, and lose the byte order mark', async () => {
    const bytes = Buffer.from('\uFEFF€\n€');
    expect(await lines([...bytes].map((byte) => Buffer.from([byte])))).toEqual(['€', '€']);
  });

  it('keep no more of an endless line than shows that it is one', async () => {
    const [line, next] = await lines([...Array.from({ length: 50 }, () => 'x'.repeat(10)), '\nnext'], 100);
    expect(line?.length).toBeGreaterThan(100);
    expect(line?.length).toBeLessThan(120);
    expect(next).toBe('next');
  });
});
