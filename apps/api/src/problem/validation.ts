import { type ArgumentMetadata, type ValidationError, ValidationPipe } from '@nestjs/common';
import { keepable } from './keepable.js';
import { type FieldProblem, problem } from './problem.js';

/** Decorators that tell the type; what is of the wrong type is told so, and not that it is too long. */
const TYPE_CHECKS = ['isString', 'isArray', 'isInt', 'isBoolean', 'isIn'];
const UNKNOWN_FIELD = 'whitelistValidation';

function ownProblem({ property, value, constraints = {} }: ValidationError, path: string): FieldProblem[] {
  const [first] = [...TYPE_CHECKS.filter((name) => name in constraints), ...Object.keys(constraints)];
  if (first === undefined) return [];
  const message = constraints[first] ?? '';
  const isMissing = value === undefined && first !== UNKNOWN_FIELD;
  return [{ path, message: isMissing ? `${property} is missing; ${message}` : message }];
}

function flatten(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const isIndex = /^\d+$/.test(error.property);
    const path = isIndex ? `${parent}[${error.property}]` : parent ? `${parent}.${error.property}` : error.property;
    return [...ownProblem(error, path), ...flatten(error.children ?? [], path)];
  });
}

class RequestValidation extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isRequest = metadata.type !== 'custom';
    return super.transform(isRequest ? keepable(value) : value, metadata) as Promise<unknown>;
  }
}

/** Parses requests at the edge: unknown fields are refused, not dropped, so that a typing error is seen. */
export function requestValidation(): ValidationPipe {
  return new RequestValidation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) =>
      problem(422, 'invalid-request', 'Some fields cannot be used; see "errors".', flatten(errors)),
  });
}
