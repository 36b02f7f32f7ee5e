import { LineExtractor } from './line-extractor.js';

const line = (id: string) => JSON.stringify({ id, published: '2024-06-20', text: 'Words.', lang: 'en' });

describe('a fault that one article brings to light', () => {
  it('is told as the answer to that article, and the next is read', async () => {
    let calls = 0;
    const extractor = new LineExtractor({
      read: () => {
        calls += 1;
        if (calls === 1) throw new RangeError('Too deep');
        return { supported: true, reports: [], drafts: [] };
      },
    });
    expect(JSON.parse((await extractor.answer(line('a'))) ?? '')).toMatchObject({
      id: 'a',
      error: { code: 'READING_FAILED', message: expect.stringContaining('Too deep') as string },
    });
    expect(JSON.parse((await extractor.answer(line('b'))) ?? '')).toEqual({ id: 'b', events: [], alerts: [] });
    expect(extractor.failed).toBe(1);
  });
});
