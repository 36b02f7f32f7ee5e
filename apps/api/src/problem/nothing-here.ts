import type { Request, Response } from 'express';
import type { ProblemDetails } from './problem.js';

/** The answer to an address that leads nowhere, in the form of all our errors. */
export function nothingHere(_request: Request, response: Response): void {
  const body: ProblemDetails = {
    type: 'about:blank',
    title: 'Not found',
    status: 404,
    code: 'not-found',
    detail: 'There is nothing at this address. The addresses of the API are listed at /api/docs.',
  };
  response.status(404).type('application/problem+json').send(JSON.stringify(body));
}
