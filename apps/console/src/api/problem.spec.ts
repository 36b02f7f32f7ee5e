import { problemOf } from './problem.js';

describe('reading a failed answer', () => {
  it('keeps what the problem details say about each field', () => {
    const problem = problemOf(400, {
      title: 'The source was not saved',
      detail: 'One value cannot be used.',
      code: 'validation',
      errors: [{ path: 'url', message: 'must start with http:// or https://' }],
    });
    expect(problem.kind).toBe('refused');
    expect(problem.of('url')).toBe('must start with http:// or https://');
    expect(problem.of('name')).toBeUndefined();
  });

  it('finds the message of an element of a list under the name of the list', () => {
    for (const path of ['items.0', 'items[0]']) {
      expect(problemOf(422, { errors: [{ path, message: 'is empty' }] }).of('items')).toBe('is empty');
    }
    expect(problemOf(422, { errors: [{ path: 'itemsSeen', message: 'is unknown' }] }).of('items')).toBeUndefined();
  });

  it.each([null, '<html>Bad gateway</html>', [], { title: 7, errors: 'none' }, { errors: [null, 3, { path: 1 }] }])(
    'survives the body %j',
    (body) => {
      const problem = problemOf(502, body);
      expect(problem).toMatchObject({ kind: 'fault', title: '', detail: '', code: null, fields: [] });
    },
  );

  it.each([
    [401, 'session-ended'],
    [403, 'refused'],
    [404, 'not-found'],
    [409, 'refused'],
    [429, 'refused'],
    [500, 'fault'],
  ])('takes status %i for %s', (status, kind) => {
    expect(problemOf(status, {}).kind).toBe(kind);
  });
});
