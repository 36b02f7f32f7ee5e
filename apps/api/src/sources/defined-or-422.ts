import type { Defined } from '#libs/archive';
import type { SourceDefinition } from '#libs/sources';
import { problem } from '../problem/problem.js';

/** The definition, or the answer that tells what is wrong with it. */
export function definedOr422(defined: Defined): SourceDefinition {
  if (defined.outcome === 'defined') return defined.definition;
  const { code, problems } = defined;
  const detail = problems
    .map(({ path, message }) => (message.endsWith('.') ? message : `${path}: ${message}.`))
    .join(' ');
  throw problem(422, code === 'invalid' ? 'invalid-request' : code, detail, problems);
}
