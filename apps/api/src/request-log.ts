import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a line about a request says: no header, hence no cookie and no key. */
export const requestInLog = {
  req: ({ method, url }: Pick<IncomingMessage, 'method' | 'url'>) => ({ method, url }),
  res: ({ statusCode }: Pick<ServerResponse, 'statusCode'>) => ({ statusCode }),
};
