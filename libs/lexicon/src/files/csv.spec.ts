import { listOf, readCsv } from './csv.js';

describe('a data file', () => {
  it('is read by the names of its columns', () => {
    expect(readCsv('a.csv', 'iso2,name\nIR,Iran\n')).toEqual([{ line: 2, row: { iso2: 'IR', name: 'Iran' } }]);
  });

  it('may quote cells that hold commas and quotation marks', () => {
    expect(readCsv('a.csv', 'a,b\n"x, ""y""",z').map(({ row }) => row)).toEqual([{ a: 'x, "y"', b: 'z' }]);
  });

  it('keeps empty cells, the last one too', () => {
    expect(readCsv('a.csv', 'a,b,c\n,,\n1,,').map(({ row }) => row)).toEqual([
      { a: '', b: '', c: '' },
      { a: '1', b: '', c: '' },
    ]);
  });

  it('may have remarks, blank lines, a byte order mark and line ends of any kind, and counts lines as an editor does', () => {
    expect(readCsv('a.csv', '\uFEFFa\r\n# remark\r\n\r\nx\r\n')).toEqual([{ line: 4, row: { a: 'x' } }]);
  });

  it.each([
    ['', 'a.csv:1: the file is empty. Give it a header line.'],
    ['a,b\n1\n', 'a.csv:2: 1 cells where the header has 2. Quote cells that contain commas.'],
    ['a,b\n1,2,3\n', 'a.csv:2: 3 cells where the header has 2. Quote cells that contain commas.'],
    ['a,b\n"1,2\n', 'a.csv:2: a quotation mark is not closed. Write " as "" inside.'],
    ['a,b\nx"y,2\n', 'a.csv:2: a quotation mark is not closed. Write " as "" inside.'],
  ])('%j is refused with place and remedy', (text, message) => {
    expect(() => readCsv('a.csv', text)).toThrow(message);
  });
});

it('a cell may list several things', () => {
  expect(listOf(' a | b||c ')).toEqual(['a', 'b', 'c']);
  expect(listOf('')).toEqual([]);
  expect(listOf(undefined)).toEqual([]);
});
