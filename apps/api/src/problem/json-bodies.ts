import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { problem } from './problem.js';

/** A body that is not JSON is not read; without this its sender would be told that every field is missing. */
@Injectable()
export class JsonBodies implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    // A post without a body carries a length of 0; `is` gives null when there is no body at all.
    const isEmpty = request.headers['content-length'] === '0';
    if (!isEmpty && request.is('application/json') === false) {
      throw problem(415, 'media-type-not-supported', 'Send JSON, with the header "Content-Type: application/json".');
    }
    return next.handle();
  }
}
