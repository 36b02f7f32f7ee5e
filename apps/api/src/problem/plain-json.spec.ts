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
    '{"__proto__":{},"__proto__":{}}',
  ])('is refused when a key stands twice in one object: %s', (text) => expect(codeOf(text)).toBe('duplicate-key'));

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
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => expect(codeOf(JSON.stringify(value))).toBeNull()));
  });
});
