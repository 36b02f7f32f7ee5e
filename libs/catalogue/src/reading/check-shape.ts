import type { z } from 'zod';
import type { Places } from './places.js';
import type { Problem } from './problem.js';
import type { YamlValue } from './read-yaml.js';
import { remedyFor } from './remedies.js';

type Issue = z.core.$ZodIssue;
type Container = Exclude<YamlValue, string | number | boolean | null>;

/** The value itself is kept as it was read and never parsed anew, so that the lines of its parts stay known. */
export function fits<Shape>(schema: z.ZodType<Shape>, value: unknown): value is Shape {
  return schema.safeParse(value).success;
}

/** What keeps a value from fitting its schema. */
export function checkShape(schema: z.ZodType, value: YamlValue, places: Places): Problem[] {
  const outcome = schema.safeParse(value);
  if (outcome.success) return [];
  if (value === null || typeof value !== 'object') {
    return [places.problem(outcome, null, 'the file holds no mapping', 'Begin with regime:, negatives: or amends:')];
  }
  return outcome.error.issues.flatMap((issue) => problemsOf(issue, value, places));
}

function problemsOf(issue: Issue, root: Container, places: Places): Problem[] {
  const { container, part, value } = follow(root, issue.path);
  if (issue.code === 'unrecognized_keys' && isContainer(value)) {
    return issue.keys.map((key) =>
      places.problem(value, key, `${key} ${sentence(issue.message)}`, `Delete ${key}, or write the key that was meant`),
    );
  }
  const write = remedyFor(issue.path);
  if (value === undefined) {
    return [places.problem(container, part, `${String(issue.path.at(-1))} is missing`, write)];
  }
  return [places.problem(container, part, wrongValue(issue, value), write)];
}

function wrongValue(issue: Issue, value: YamlValue): string {
  const shown = isContainer(value) ? (Array.isArray(value) ? 'this list' : 'this mapping') : JSON.stringify(value);
  if (issue.code === 'invalid_value') return `${shown} is none of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `${shown} stands where ${kindOf(issue.expected)} is needed`;
  if (issue.code === 'invalid_key') return `${shown} ${issue.issues[0]?.message ?? issue.message}`;
  return `${shown} ${issue.message}`;
}

function kindOf(expected: string): string {
  const kinds: Record<string, string> = {
    string: 'a text (a number in quotes)',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    int: 'a whole number',
    number: 'a number',
    record: 'a mapping',
  };
  return kinds[expected] ?? expected;
}

/** Walks down to what the issue is about, or as far as there is something. */
function follow(
  root: Container,
  path: readonly PropertyKey[],
): { container: Container; part: string | number | null; value: YamlValue | undefined } {
  let container: Container = root;
  let part: string | number | null = null;
  let value: YamlValue | undefined = root;
  for (const step of path) {
    if (!isContainer(value)) break;
    container = value;
    part = typeof step === 'number' ? step : String(step);
    value = Array.isArray(container) ? container[Number(part)] : container[part];
  }
  return { container, part, value };
}

function isContainer(value: YamlValue | undefined): value is Container {
  return typeof value === 'object' && value !== null;
}

const sentence = (message: string) => message.replace(/\.$/, '');
