import type { IncomingMessage, ServerResponse } from 'node:http';
import { createScanner } from 'jsonc-parser';
import { DEPTH_MAX, tooDeep } from './keepable.js';
import { problem } from './problem.js';

/** The scanner's kinds of token: its own names are of the compiler only. */
const token = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, colon: 6, string: 10, end: 17 } as const;

/**
 * Assigned like any other key, they would put an object behind ours, through which fields shine that nobody checked.
 * The library that makes our objects passes them over, and the check for unknown fields never sees them.
 */
const OF_EVERY_OBJECT = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Looks at a body before it is parsed. Parsers disagree on which of two equal keys counts (RFC 8259, section 4), so
 * that a proxy may have checked another value than the one that we would use: a body with both is refused. So is one
 * with a key that every object has.
 */
export function refuseAmbiguousJson(_request: IncomingMessage, _response: ServerResponse, body: Buffer): void {
  const keys: (Set<string> | null)[] = [];
  const scanner = createScanner(body.toString('utf8'), true);
  let pending: string | null = null;
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    switch (kind) {
      case token.openBrace:
      case token.openBracket:
        keys.push(kind === token.openBrace ? new Set() : null);
        if (keys.length > DEPTH_MAX) throw tooDeep();
        break;
      case token.closeBrace:
      case token.closeBracket:
        keys.pop();
        break;
      case token.string:
        pending = scanner.getTokenValue();
        continue;
      case token.colon:
        if (pending !== null) refuseKey(keys.at(-1), pending);
        break;
      default:
    }
    pending = null;
  }
}

function refuseKey(keys: Set<string> | null | undefined, key: string): void {
  if (!keys) return;
  if (OF_EVERY_OBJECT.has(key)) {
    throw problem(422, 'invalid-request', `No request of this service has a field "${key}". Leave it out.`);
  }
  if (keys.has(key)) {
    const shown = JSON.stringify(key.slice(0, 80));
    throw problem(400, 'duplicate-key', `The body has the field ${shown} twice in one object. Send it once.`);
  }
  keys.add(key);
}
