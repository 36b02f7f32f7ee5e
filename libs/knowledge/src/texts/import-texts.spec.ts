import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importTexts } from './import-texts.js';
import { openTextStore } from './text-store.js';

const PLAIN =
  '# S/RES/9002 (2002)\n# adopted 2002-01-15\n\nResolution 9002 (2002)\n1. Decides:\n(a) red cards;\n2. Remains seized of the matter.\n## Annex\n1. Balls;\n';
const XML =
  '<akomaNtoso><docNumber>S/RES/9001 (2001)</docNumber><mainBody><paragraph><num>1.</num><content><p>Decides;</p></content></paragraph></mainBody></akomaNtoso>';

let source: string;
let target: string;
beforeEach(() => {
  source = mkdtempSync(path.join(tmpdir(), 'texts-'));
  target = path.join(source, '.data', 'official-texts');
});
afterEach(() => rmSync(source, { recursive: true, force: true }));

function put(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(source, name)), { recursive: true });
  writeFileSync(path.join(source, name), text);
}

describe('importing official texts', () => {
  it('reads the layout of the public collection, old and new, and plain texts', () => {
    put('Pre-2020/2001/S_RES_9001_N0100001.xml', XML);
    put('2003/English/S_RES_9003 (2003)-0300001E.xml', XML.replace('9001 (2001)', '9003 (2003)'));
    put('S_RES_9002.txt', PLAIN);
    const store = openTextStore(target);
    expect(importTexts(source, store)).toEqual({
      imported: ['S/RES/9003 (2003)', 'S/RES/9001 (2001)', 'S/RES/9002 (2002)'],
      otherLanguages: 0,
      refused: [],
    });
    expect(store.size()).toBe(3);
    expect(store.paragraph({ text: '', symbol: 'S/RES/9002 (2002)', paragraph: '1(a)' })).toEqual({
      found: true,
      text: 'red cards;',
    });
    expect(store.paragraph({ text: '', symbol: 'S/RES/9002 (2002)', paragraph: 'annex ¶1' })).toEqual({
      found: true,
      text: 'Balls;',
    });
    expect(store.read('S/RES/9002 (2002)')).toMatchObject({ adopted: '2002-01-15', source: 'S_RES_9002.txt' });
  });

  it('passes over other languages and other files, and names what it could not read', () => {
    put('2003/French/S_RES_9003-0300001F.xml', XML);
    put('2003/S_RES_9003-0300001R.xml', XML.replace('<docNumber>', '<FRBRlanguage language="rus"/><docNumber>'));
    put('README.md', '# S/RES/9001 (2001)');
    put('desktop.ini', '');
    put('S_RES_broken.xml', '<akomaNtoso>');
    put('S_RES_empty.txt', '');
    expect(importTexts(source, openTextStore(target))).toEqual({
      imported: [],
      otherLanguages: 1,
      refused: [
        { file: 'S_RES_broken.xml', reason: 'is not well-formed XML' },
        { file: 'S_RES_empty.txt', reason: 'its first line is not "# S/RES/<number> (<year>)"' },
      ],
    });
    expect(existsSync(target)).toBe(false);
  });

  it('replaces a text that is imported again, and leaves nothing unfinished behind', () => {
    put('S_RES_9002.txt', PLAIN);
    const store = openTextStore(target);
    importTexts(source, store);
    store.outline('S/RES/9002 (2002)');
    put('S_RES_9002.txt', PLAIN.replace('red cards', 'green cards'));
    importTexts(source, store);
    expect(store.paragraph({ text: '', symbol: 'S/RES/9002 (2002)', paragraph: '1(a)' })).toEqual({
      found: true,
      text: 'green cards;',
    });
    expect(readdirSync(target)).toEqual(['S_RES_9002_2002.json']);
  });
});

describe('a store of texts', () => {
  it('that is not there yet is empty', () => {
    const store = openTextStore(path.join(source, 'none'));
    expect(store.size()).toBe(0);
    expect(store.outline('S/RES/9002 (2002)')).toBeNull();
    expect(store.paragraph({ text: '', symbol: 'S/RES/9002 (2002)', paragraph: '1' })).toBeNull();
  });

  it('never leaves its folder', () => {
    expect(() => openTextStore(target).read('../../etc/passwd')).toThrow(/no symbol/);
  });

  it('says which file is broken', () => {
    const store = openTextStore(target);
    mkdirSync(target, { recursive: true });
    writeFileSync(path.join(target, 'S_RES_9002_2002.json'), '{"symbol":');
    expect(() => store.read('S/RES/9002 (2002)')).toThrow(
      /S_RES_9002_2002\.json cannot be read; import the texts again/,
    );
  });
});
