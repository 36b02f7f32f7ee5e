import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose errors never end the process. A server that dies tells a connection so twice: as the error of the
 * query, after which nobody listens any more, and as the end of the socket; Node ends a process for an error event that
 * nobody listens to. Whoever uses the connection hears of it all the same, by the query that fails.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
