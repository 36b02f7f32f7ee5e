import { BadRequestException, type ArgumentsHost, HttpException, NotFoundException } from '@nestjs/common';
import { createLogger } from '#libs/logging';
import { ProblemFilter } from './problem.filter.js';
import { notFound, problem } from './problem.js';

interface Sent {
  status: number;
  type: string;
  body: Record<string, unknown>;
}

function answerTo(exception: unknown, headersSent = false): { sent: Sent | null; logged: unknown[] } {
  const logged: unknown[] = [];
  const logger = createLogger('test', 'silent');
  logger.error = (...parts: unknown[]) => void logged.push(parts);
  const sent: Partial<Sent> = {};
  let isSent = false;
  const response = {
    headersSent,
    status: (status: number) => (Object.assign(sent, { status }), response),
    type: (type: string) => (Object.assign(sent, { type }), response),
    send: (text: string) => {
      isSent = true;
      Object.assign(sent, { body: JSON.parse(text) });
    },
  };
  const host = { switchToHttp: () => ({ getResponse: () => response }) } as unknown as ArgumentsHost;
  new ProblemFilter(logger).catch(exception, host);
  return { sent: isSent ? (sent as Sent) : null, logged };
}

describe('an error that leaves the API', () => {
  it.each([
    ['a fault', new Error('password of the database is swordfish')],
    ['a fault that claims a status of its own', Object.assign(new Error('swordfish'), { status: 503 })],
    ['something thrown that is no error', 'swordfish'],
    ['nothing thrown', undefined],
    ['null thrown', null],
  ])('%s is a 500 that shows nothing of its inside, and is logged', (_what, exception) => {
    const { sent, logged } = answerTo(exception);
    expect(sent).toMatchObject({
      status: 500,
      type: 'application/problem+json',
      body: { type: 'about:blank', title: 'Internal server error', status: 500, code: 'internal-error' },
    });
    expect(JSON.stringify(sent)).not.toMatch(/swordfish|at .*:\d+:\d+|stack/);
    expect(logged).toHaveLength(1);
  });

  it.each([
    [400, 'bad-request', 'Bad request'],
    [404, 'not-found', 'Not found'],
    [413, 'too-large', 'Payload too large'],
    [415, 'media-type-not-supported', 'Unsupported media type'],
    [429, 'too-many-requests', 'Too many requests'],
  ])('a %i has the code %s and says what to do, whoever threw it', (status, code, title) => {
    const thrown = [new HttpException('inner words', status), Object.assign(new Error('inner words'), { status })];
    for (const exception of thrown) {
      const { sent, logged } = answerTo(exception);
      expect(sent?.body).toMatchObject({ status, code, title });
      expect(String(sent?.body.detail)).not.toContain('inner words');
      expect(String(sent?.body.detail).length).toBeGreaterThan(10);
      expect(logged).toEqual([]);
    }
  });

  it.each([401, 403, 409, 422])('a %i of ours keeps its code, its words and its fields', (status) => {
    const errors = [{ path: 'items[0]', message: 'must be words' }];
    const { sent, logged } = answerTo(problem(status, 'of-ours', 'In our words.', errors));
    expect(sent?.body).toMatchObject({ status, code: 'of-ours', detail: 'In our words.', errors });
    expect(logged).toEqual([]);
  });

  it('what is not there is named', () => {
    expect(answerTo(notFound('alert')).sent?.body).toMatchObject({ status: 404, detail: 'There is no such alert.' });
    expect(answerTo(new NotFoundException('Cannot GET /x')).sent?.body.detail).not.toContain('Cannot GET');
  });

  it('a body that is no JSON and an id that is none are told apart', () => {
    const json = new BadRequestException('Unexpected token < in JSON at position 0');
    const id = new BadRequestException('Validation failed (uuid is expected)');
    expect(answerTo(json).sent?.body.detail).toContain('not valid JSON');
    expect(answerTo(id).sent?.body.detail).toContain('UUID');
  });

  it('after the answer has begun is logged and not sent', () => {
    const { sent, logged } = answerTo(new Error('too late'), true);
    expect([sent, logged.length]).toEqual([null, 1]);
  });
});
