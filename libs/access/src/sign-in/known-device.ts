import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Marks of browsers in which a person has signed in before. A mark opens nothing; it only keeps the wrong passwords
 * that strangers type apart from the person's own. It is signed rather than stored: nobody can fill the database with
 * marks, and the limit by address can tell a true one from a made-up one without asking the database.
 */
export class KnownDevices {
  constructor(private readonly key: Uint8Array) {}

  issue(userId: string): string {
    const body = `${userId}.${randomBytes(12).toString('base64url')}`;
    return `${body}.${this.mac(body)}`;
  }

  /** A stable name of the device for counting, if the mark is ours. */
  read(mark: unknown): { userId: string; device: string } | null {
    if (typeof mark !== 'string' || mark.length > 200) return null;
    const [userId, device, mac, ...rest] = mark.split('.');
    if (!userId || !device || !mac || rest.length > 0) return null;
    const [given, right] = [Buffer.from(mac), Buffer.from(this.mac(`${userId}.${device}`))];
    return given.length === right.length && timingSafeEqual(given, right) ? { userId, device } : null;
  }

  private mac(body: string): string {
    return createHmac('sha256', this.key).update(`known device ${body}`).digest('base64url');
  }
}
