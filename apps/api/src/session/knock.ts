import { DEVICE_COOKIE, type Knock } from '#libs/access';
import type { Request } from 'express';

/** Where a request knocks from. */
export function knockOf(request: Request): Knock {
  const cookies = (request.cookies ?? {}) as Record<string, unknown>;
  return { address: request.ip ?? '', device: cookies[DEVICE_COOKIE], browser: request.get('user-agent') };
}
