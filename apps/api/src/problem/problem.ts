import { HttpException } from '@nestjs/common';

export interface FieldProblem {
  /** Where in the request, such as `items[0]`. */
  path: string;
  message: string;
}

/** RFC 9457 problem details, with our stable `code`. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  errors?: FieldProblem[];
}

export function problem(status: number, code: string, detail: string, errors?: FieldProblem[]): HttpException {
  return new HttpException({ code, detail, ...(errors ? { errors } : {}) }, status);
}

export const notFound = (what: string): HttpException => problem(404, 'not-found', `There is no such ${what}.`);

/** 409 with what the caller has to know to try again, as members of its own (RFC 9457, section 3.2). */
export function conflictOf(code: string, detail: string, members: Record<string, unknown>): HttpException {
  return new HttpException({ code, detail, members }, 409);
}
