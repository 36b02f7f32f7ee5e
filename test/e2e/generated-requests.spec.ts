import fc from 'fast-check';
import { startTestService, type TestService } from '../support/test-service.js';

/** More of them, or the ones of a failure again: `GENERATED_RUNS=500 GENERATED_SEED=7 npm test -- ...`. */
const RUNS = Number(process.env.GENERATED_RUNS ?? 12);
const SEED = Number(process.env.GENERATED_SEED ?? 20_261_124);

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
}

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
}

interface Operation {
  method: string;
  path: string;
  parameters: Parameter[];
  /** Names of the fields of the body; null when the operation takes none. */
  fields: string[] | null;
}

interface Generated {
  path: Record<string, string>;
  query: Record<string, string>;
  body: Record<string, unknown>;
}

/** Ends the session that the other requests need. */
const ENDS_THE_SESSION = /^(delete|post) \/api\/v1\/(session|sessions|account).*/;

/** Texts that have broken services: controls, halves of characters, markup, SQL, formats, sizes. None is an address. */
const nasty = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  "'; drop table alerts; --",
  '<script>alert(1)</script>',
  '%s%n{{7*7}}',
  '-1',
  '1e999',
  'NaN',
  '9999-99-99',
  '0000-00-00T00:00:00Z',
  'x'.repeat(5000),
);
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 })).map((one) => one.replaceAll(/[./:]/g, '_'));
const value: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom(null, true, 0, -1, 1.5, 2 ** 53, [], {}, [null], [[]], { toString: 1 }),
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(text, text, { maxKeys: 3 }),
);

function operationsOf(document: {
  paths: Record<string, Record<string, any>>;
  components: { schemas?: Record<string, Schema> };
}): Operation[] {
  const fieldsOf = (schema: Schema | undefined): string[] => {
    const resolved = schema?.$ref ? document.components.schemas?.[schema.$ref.split('/').at(-1)!] : schema;
    return Object.keys(resolved?.properties ?? {});
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method,
      path,
      parameters: (operation.parameters ?? []) as Parameter[],
      fields: operation.requestBody ? fieldsOf(operation.requestBody.content?.['application/json']?.schema) : null,
    })),
  );
}

function requests({ parameters, fields }: Operation): fc.Arbitrary<Generated> {
  const named = (place: string, one: fc.Arbitrary<string>) =>
    fc.record(
      Object.fromEntries(parameters.filter((p) => p.in === place).map(({ name }) => [name, one])),
      place === 'path' ? {} : { requiredKeys: [] },
    ) as fc.Arbitrary<Record<string, string>>;
  return fc.record({
    path: named('path', fc.oneof(text, fc.uuid(), fc.constantFrom('KP-1718', '1'))),
    query: named('query', text),
    body: fc.record(
      { ...Object.fromEntries((fields ?? []).map((name) => [name, value])), notAField: value },
      { requiredKeys: ['notAField'] },
    ),
  });
}

const INSIDE = /\bat .+\.[cm]?[jt]s:\d+|node_modules|QueryFailedError|syntax error at or near/;

/** What is wrong with an answer to a request that holds a field of no meaning. */
function faultsOf({ status, ok, headers }: Response, answer: string, { fields }: Operation): string[] {
  const isProblem = status < 400 || headers.get('content-type')?.startsWith('application/problem+json') === true;
  return [
    status >= 500 && `it fails: ${status} ${answer}`,
    INSIDE.test(answer) && `it shows its inside: ${answer}`,
    !isProblem && `an error is no problem details: ${answer}`,
    status >= 400 && isProblem && !/"code":"[a-z-]+"/.test(answer) && `a problem has no code: ${answer}`,
    ok && fields !== null && 'a field that is not declared is taken',
  ].filter((fault) => fault !== false);
}

describe('requests made from the description of the API', () => {
  let service: TestService;
  let headers: Record<string, string>;
  let operations: Operation[];

  beforeAll(async () => {
    service = await startTestService();
    headers = await service.signIn();
    const response = await fetch(`${service.url}/api/openapi.json`, { headers });
    operations = operationsOf((await response.json()) as Parameters<typeof operationsOf>[0]);
  });
  afterAll(() => service.close());

  const send = async ({ method, path, fields }: Operation, { path: places, query, body }: Generated) => {
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(places[name] || 'x'));
    const search = new URLSearchParams(query).toString();
    return await fetch(`${service.url}${filled}${search && `?${search}`}`, {
      method: method.toUpperCase(),
      headers,
      redirect: 'manual',
      ...(fields ? { body: JSON.stringify(body) } : {}),
    });
  };

  it('never make the service fail, show its inside, or take a field that it does not know', async () => {
    const tried = operations.filter(({ method, path }) => !ENDS_THE_SESSION.test(`${method} ${path}`));
    expect(tried.length).toBeGreaterThan(20);
    for (const operation of tried) {
      const name = `${operation.method} ${operation.path}`;
      await fc.assert(
        fc.asyncProperty(requests(operation), async (generated) => {
          const response = await send(operation, generated);
          const answer = await response.text();
          expect({ name, faults: faultsOf(response, answer, operation) }).toEqual({ name, faults: [] });
        }),
        { numRuns: RUNS, seed: SEED },
      );
    }
  });

  it('are refused when a field stands twice, whatever route they go to', async () => {
    const response = await fetch(`${service.url}/api/v1/assessments`, {
      method: 'POST',
      headers,
      body: '{"date":"2024-06-20","date":"2004-06-20"}',
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'duplicate-key']);
  });
});
