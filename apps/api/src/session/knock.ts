import { deviceMarkOf, type Knock } from '#libs/access';
import type { Request } from 'express';

/** Where a request knocks from. */
export function knockOf(request: Request): Knock {
  return { address: request.ip ?? '', device: deviceMarkOf(request), browser: request.get('user-agent') };
}
