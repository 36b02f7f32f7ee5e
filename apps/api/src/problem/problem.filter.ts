import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, HttpStatus } from '@nestjs/common';
import type { Logger } from '#libs/logging';
import type { Response } from 'express';
import type { FieldProblem, ProblemDetails } from './problem.js';

interface Told {
  code?: string;
  detail?: string;
  errors?: FieldProblem[];
  /** Further members of the problem. */
  members?: Record<string, unknown>;
  /** Of the health check: what is down, by the name of the part. */
  error?: Record<string, { message?: string }> | string;
}

const REFUSED = ['refused', 'The request was refused.'] as const;
const FAULT = ['internal-error', 'The service failed. The fault is in its log.'] as const;

const CODES: Record<number, [code: string, detail: string]> = {
  400: ['bad-request', 'The request cannot be understood.'],
  404: ['not-found', 'There is nothing at this address.'],
  413: ['too-large', 'The request is larger than the service accepts (BODY_BYTES_MAX).'],
  415: ['media-type-not-supported', 'Send JSON: content-type application/json.'],
  429: ['too-many-requests', 'Too many requests. Wait a minute and try again.'],
  503: ['unavailable', 'A part of the service does not answer; see "errors".'],
};

/** Every error leaves the API as problem details; only faults are logged, and none shows its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const body = this.describe(own(exception));
    if (body.status >= 500 && body.status !== 503) this.logger.error({ err: exception }, 'request failed');
    if (response.headersSent) return;
    response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
  }

  private describe(exception: unknown): ProblemDetails {
    const status = statusOf(exception);
    const told = exception instanceof HttpException ? (exception.getResponse() as Told) : {};
    const [code, detail] = CODES[status] ?? (status < 500 ? REFUSED : FAULT);
    return {
      ...told.members,
      type: 'about:blank',
      title: title(status),
      status,
      code: told.code ?? code,
      detail: (told.code ? told.detail : undefined) ?? malformed(exception) ?? detail,
      ...errorsOf(told),
    };
  }
}

/** Nest wraps what a body parser's check threw; ours says more than the wrapping. */
function own(exception: unknown): unknown {
  return exception instanceof HttpException && exception.cause instanceof HttpException ? exception.cause : exception;
}

function errorsOf({ errors, error }: Told): { errors?: FieldProblem[] } {
  if (errors) return { errors };
  if (typeof error !== 'object') return {};
  return { errors: Object.entries(error).map(([path, { message }]) => ({ path, message: message ?? 'is down' })) };
}

/** `NOT_FOUND` as "Not found". */
function title(status: number): string {
  const words = (HttpStatus[status] ?? 'ERROR').replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Body parsers throw plain errors that carry a status. */
function statusOf(exception: unknown): number {
  if (exception instanceof HttpException) return exception.getStatus();
  const status = (exception as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** Nest throws these on its own behalf, with a message for developers; only what it is about is taken from it. */
function malformed(exception: unknown): string | undefined {
  if (statusOf(exception) !== 400) return undefined;
  const { message } = exception as Error;
  if (/JSON/.test(message)) return 'The body is not valid JSON: send one object, as {"name":"value"}.';
  if (/uuid/i.test(message)) return 'The id in the address is not one of ours: it must be a UUID.';
  return undefined;
}
