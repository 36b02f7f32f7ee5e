import { Audit, THE_SERVICE } from '#libs/audit';
import type { DataSource } from 'typeorm';
import { UserRow } from '../user.row.js';
import { normalEmail } from './email-address.js';
import { INVITATION_HOURS } from './people.service.js';
import { OneTimeLinkRepository } from './one-time-link.repository.js';

export interface FirstAdministrator {
  email: string;
  /** Of the link to choose a password. */
  token: string;
}

/**
 * Makes the first administrator when nobody is there yet. Also when somebody is there, but nobody could ever get in: the
 * printed link was lost or ran out before it was used. Null otherwise.
 */
export function addFirstAdministrator(database: DataSource, address: string): Promise<FirstAdministrator | null> {
  const links = new OneTimeLinkRepository(database);
  return database.transaction(async (manager) => {
    // Two processes may start at once: one makes the administrator, the other finds somebody there.
    await manager.query('lock table users in share row exclusive mode');
    const [first, ...others] = await manager.find(UserRow, { order: { createdAt: 'asc' }, take: 2 });
    if (!first) {
      const email = normalEmail(address);
      const user = await manager.save(
        manager.create(UserRow, {
          email,
          name: 'Administrator',
          role: 'administrator',
          passwordHash: null,
          mustChangePassword: false,
        }),
      );
      const token = await links.issue(user.id, 'choose-password', INVITATION_HOURS * 60, manager);
      const made = { email, name: user.name, role: user.role };
      await new Audit().record(manager, {
        who: THE_SERVICE,
        what: 'user.created',
        subject: { id: user.id, name: email },
        new: made,
      });
      return { email, token };
    }
    const nobodyGotIn = others.length === 0 && !first.passwordHash && !first.providerIssuer && !first.lastSignedInAt;
    if (!nobodyGotIn || first.disabledAt) return null;
    const [live] = (await manager.query(
      'select from one_time_links where user_id = $1 and expires_at > now() limit 1',
      [first.id],
    )) as unknown[];
    if (live) return null;
    return {
      email: first.email,
      token: await links.issue(first.id, 'choose-password', INVITATION_HOURS * 60, manager),
    };
  });
}
