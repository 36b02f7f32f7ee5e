import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpException } from '@nestjs/common';
import fc from 'fast-check';
import { refuseAmbiguousJson } from './plain-json.js';

const look = (text: string) =>
  refuseAmbiguousJson({} as IncomingMessage, {} as ServerResponse, Buffer.from(text, 'utf8'));
const codeOf = (text: string): unknown => {
  try {
    look(text);
    return null;
  } catch (error) {
    return ((error as HttpException).getResponse() as { code: string }).code;
  }
};

describe('a body before it is parsed', () => {
  it.each([
    '{"role":"viewer","role":"administrator"}',
    String.raw`{"role":"viewer","r\u006fle":"administrator"}`,
    '[{"a":{"b":1,"c":[],"b":2}}]',
    '{"":1,"":2}',
  ])('is refused when a key stands twice in one object: %s', (text) => expect(codeOf(text)).toBe('duplicate-key'));

  it.each([
    '{"__proto__":{"role":"administrator"}}',
    '{"__proto__":{},"__proto__":{}}',
    String.raw`{"\u005f_proto__":1}`,
    '[{"a":[{"__proto__":null}]}]',
    '{"constructor":{}}',
    '{"prototype":{}}',
  ])('is refused when it has a key that every object has: %s', (text) => expect(codeOf(text)).toBe('invalid-request'));

  it('passes when that word is a value, or a part of a key', () => {
    for (const text of ['{"a":"__proto__"}', '["__proto__"]', '{"__proto__s":1}', '{"proto":1}']) {
      expect(codeOf(text)).toBeNull();
    }
  });

  it.each([
    '{"a":{"a":{"a":1}},"b":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{"a":"a","b":"a"}',
    '{"a":["a","a"]}',
    '',
    'no json',
    '{"a":1',
    '}}}]]',
  ])('passes when it does not, valid or not: %s', (text) => expect(codeOf(text)).toBeNull());

  it('is refused when it nests deeper than any request of ours, before anything walks it', () => {
    expect(codeOf('['.repeat(10_000))).toBe('too-deep');
    expect(codeOf('{"a":'.repeat(10_000))).toBe('too-deep');
  });

  it('passes whatever a program that writes JSON makes of a value', () => {
    const text = fc.jsonValue({ maxDepth: 6 }).map((value) => JSON.stringify(value));
    const plain = text.filter((one) => !/"(__proto__|constructor|prototype)":/.test(one));
    fc.assert(fc.property(plain, (one) => expect(codeOf(one)).toBeNull()));
  });
});
