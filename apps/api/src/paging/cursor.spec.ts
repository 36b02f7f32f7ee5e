import { decodeCursor, encodeCursor } from './cursor.js';

const ID = '00000000-0000-4000-8000-0123456789ab';
const text = (plain: string) => Buffer.from(plain).toString('base64url');

describe('a cursor', () => {
  it.each([
    ['empty', ''],
    ['no base64', '%%%'],
    ['of a time alone', text('2024-06-20T08:00:00.123Z')],
    ['of an id alone', text(` ${ID}`)],
    ['of a day that does not exist', text(`2024-02-30T08:00:00.000 ${ID}`)],
    ['of a thirteenth month', text(`2024-13-01T08:00:00.000Z ${ID}`)],
    ['of a year that the database does not know', text(`-200000-01-01T00:00:00.000Z ${ID}`)],
    ['of a year of six digits', text(`+200000-01-01T00:00:00.000Z ${ID}`)],
    ['of an id in capitals', text(`2024-06-20T08:00:00.123Z ${ID.toUpperCase()}`)],
    ['of an id with a quotation mark', text(`2024-06-20T08:00:00.123Z ${ID}'`)],
  ])('%s is refused', (_what, cursor) => {
    expect(() => decodeCursor(cursor)).toThrow(expect.objectContaining({ status: 422 }));
  });

  it('that is not there is the first page', () => {
    expect(decodeCursor(undefined)).toBeNull();
  });

  it('comes back as it was, to the millisecond', () => {
    const at = new Date('2024-06-20T08:00:00.123Z');
    expect(decodeCursor(encodeCursor({ at, id: ID }))).toEqual({ at, id: ID });
  });
});
