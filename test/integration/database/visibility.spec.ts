import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Audit } from '#libs/audit';
import {
  backupDatabase,
  dataSourceOptions,
  EVERYTHING,
  migrate,
  NO_TEAM,
  restoreDatabase,
  seeing,
  type Visibility,
  visible,
} from '#libs/database';
import { migrations } from '#migrations';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createEmptyDatabase, type TestDatabase } from '../../support/test-database.js';
import { type Belongings, fillFor } from '../../support/two-teams.js';

/** What a row must not hold that somebody of another team sees: the mark of its texts, and every identifier. */
const needlesOf = (mark: string, things: Belongings): string[] => [mark, ...Object.values({ ...things, teamId: mark })];

class Undone extends Error {}

async function mustMigrate(url: string): Promise<void> {
  const outcome = await migrate(url, migrations);
  if (!outcome.ok) throw new Error(outcome.message);
}

/** A login without any privilege but that the database and its tables are its own, as an operator would make it. */
async function ownedBy(database: TestDatabase): Promise<{ url: string; forget: () => Promise<void> }> {
  const [role, password] = [`owner_${randomBytes(6).toString('hex')}`, randomBytes(9).toString('hex')];
  const asServer = async (sql: string) => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await asServer(`create role ${role} login password '${password}'`);
  await asServer(`alter database ${database.name} owner to ${role}`);
  const address = new URL(database.url);
  Object.assign(address, { username: role, password });
  return { url: address.href, forget: () => dropRole(role) };
}

async function dropRole(role: string): Promise<void> {
  const client = new Client({ connectionString: process.env.EMBARGO_TEST_SERVER });
  await client.connect();
  await client.query(`drop role ${role}`).finally(() => client.end());
}

describe.each(['a superuser', 'the plain owner of the tables'] as const)(
  'to a login that is %s, the database',
  (login) => {
    let database: TestDatabase;
    let url: string;
    let source: DataSource;
    let forget = () => Promise.resolve();
    let ours: Belongings;
    let theirs: Belongings;
    let everybodys: Belongings;
    let us: Visibility;

    beforeAll(async () => {
      database = await createEmptyDatabase();
      url = database.url;
      if (login !== 'a superuser') ({ url, forget } = await ownedBy(database));
      await mustMigrate(url);
      // One connection: whatever one piece of work is told would reach the next.
      source = await new DataSource(dataSourceOptions(url, [], [], { poolSize: 1 })).initialize();
      const teams = (await source.query(`insert into teams (name) values ('Ours'), ('Theirs') returning id`)) as {
        id: string;
      }[];
      const fill = (mark: string, teamId: string | null) =>
        source.transaction((manager) => fillFor((sql, values) => manager.query(sql, values), mark, teamId));
      ours = await fill('ourmark', teams[0]!.id);
      theirs = await fill('theirmark', teams[1]!.id);
      everybodys = await fill('everymark', null);
      us = { sees: 'teams', teams: [ours.teamId!] };
    });
    afterAll(async () => {
      await source?.destroy();
      await database.drop();
      await forget();
    });

    const query = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
      source.query(sql, values);
    const tables = async () =>
      (
        await query(`select format('%I', relname) as name from pg_class
                    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'teams' order by 1`)
      ).map(({ name }) => name as string);

    /** The tables in which any row holds one of these. */
    async function tablesThatTellOf(needles: readonly string[]): Promise<string[]> {
      const telling: string[] = [];
      for (const name of await tables()) {
        const [row] = await query(
          `select exists (select from ${name} t where exists (select from unnest($1::text[]) n where strpos(t::text, n) > 0)) as tells`,
          [needles],
        );
        if (row!.tells) telling.push(name);
      }
      return telling;
    }

    it('shows in no table at all a row of another team', async () => {
      const needles = needlesOf('theirmark', theirs);
      const telling = await seeing(EVERYTHING, () => tablesThatTellOf(needles));
      expect(telling.length).toBeGreaterThan(25);
      expect(await seeing(us, () => tablesThatTellOf(needles))).toEqual([]);
      expect(await seeing(NO_TEAM, () => tablesThatTellOf(needles))).toEqual([]);
    });

    it('shows what belongs to the own team or to nobody, in every table but those of the service itself', async () => {
      const itsOwn = ['hosts', 'audit_records'];
      for (const needles of [needlesOf('ourmark', ours), needlesOf('everymark', everybodys)]) {
        const all = (await seeing(EVERYTHING, () => tablesThatTellOf(needles))).filter(
          (name) => !itsOwn.includes(name),
        );
        expect(await seeing(us, () => tablesThatTellOf(needles))).toEqual(all);
      }
    });

    it('has row-level security, enforced against the owner, on every table that refers to such rows', async () => {
      const open = await query(
        `select distinct k.conrelid::regclass::text as name
         from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
        where k.contype = 'f' and p.relrowsecurity and not (c.relrowsecurity and c.relforcerowsecurity)`,
      );
      expect(open).toEqual([]);
    });

    it('lets nobody change, remove or add to what belongs to another team', async () => {
      await seeing(us, async () => {
        for (const [table, id] of [
          ['sources', theirs.sourceId],
          ['alerts', theirs.alertId],
          ['webhooks', theirs.webhookId],
        ] as const) {
          const [, changed] = (await source.query(`update ${table} set id = id where id = $1`, [id])) as [
            unknown,
            number,
          ];
          expect([table, changed]).toEqual([table, 0]);
        }
        const [, removed] = (await source.query('delete from sources where id = $1', [theirs.sourceId])) as [
          unknown,
          number,
        ];
        expect(removed).toBe(0);
        await expect(
          source.query(`insert into alert_events (alert_id, who, what) values ($1, 'us', 'commented')`, [
            theirs.alertId,
          ]),
        ).rejects.toThrow(/row-level security/);
        await expect(
          source.query(
            `insert into reports (revision_id, ordinal, origin, content, extractor_version) values ($1, 7, 'posted', '{}', '1')`,
            [theirs.revisionId],
          ),
        ).rejects.toThrow(/is not there/);
        await expect(
          source.query(`insert into sources (name, url, kind, team_id) values ('x', 'https://x.example', 'feed', $1)`, [
            theirs.teamId,
          ]),
        ).rejects.toThrow(/row-level security/);
      });
    });

    it('takes no alert that rests on a report of another team, whoever writes it', async () => {
      await expect(
        source.query('insert into alert_reports (alert_id, report_id) values ($1, $2)', [
          everybodys.alertId,
          theirs.reportId,
        ]),
      ).rejects.toThrow(/belongs to another team/);
      await expect(
        source.query('update tellings set incident_id = $1 where incident_id = $2', [
          everybodys.incidentId,
          theirs.incidentId,
        ]),
      ).rejects.toThrow(/belongs to another team/);
      await expect(
        source.query('update alerts set incident_id = $1, regime = $3 where id = $2', [
          everybodys.incidentId,
          theirs.alertId,
          'LY-1970',
        ]),
      ).rejects.toThrow(/another team/);
      await expect(
        source.query('update articles set team_id = null where id = $1', [theirs.articleId]),
      ).rejects.toThrow(/stays with whom/);
    });

    it('seals what somebody does who sees one team, and shows them nothing of the record', async () => {
      const what = { who: { kind: 'service', name: 'x' }, what: 'alert.read', subject: { id: ours.alertId } } as const;
      await seeing(us, () => source.transaction((manager) => new Audit().record(manager, what)));
      expect(await seeing(us, () => query('select from audit_records'))).toEqual([]);
      expect(await query('select subject_id from audit_records order by sequence desc limit 1')).toEqual([
        { subject_id: ours.alertId },
      ]);
      expect(await query('select from audit_unsealed')).toEqual([]);
    });

    describe('when many share one connection', () => {
      const headlines = async () =>
        (await query('select headline from alerts order by headline')).map(({ headline }) => headline);
      /** What a transaction sees that is undone afterwards, or kept. */
      const headlinesInTransaction = async (isUndone: boolean) => {
        let seen: string[] = [];
        const work = source.transaction(async (manager) => {
          const rows = (await manager.query('select headline from alerts order by 1')) as { headline: string }[];
          seen = rows.map(({ headline }) => headline);
          if (isUndone) throw new Undone();
        });
        await work.catch((error: Error) => {
          if (!(error instanceof Undone)) throw error;
        });
        return seen;
      };
      const ofUs = ['Headline everymark', 'Headline ourmark'];
      const all = ['Headline everymark', 'Headline ourmark', 'Headline theirmark'];

      it('shows each its own, however their work is interleaved, fails or is undone', async () => {
        const them: Visibility = { sees: 'teams', teams: [theirs.teamId!] };
        const ofThem = ['Headline everymark', 'Headline theirmark'];
        const looks = Array.from({ length: 60 }, (_, at) => {
          const [who, sees] = (
            [
              [us, ofUs],
              [them, ofThem],
              [NO_TEAM, ['Headline everymark']],
              [EVERYTHING, all],
            ] as const
          )[at % 4]!;
          return seeing(who, async () => {
            expect(await headlines()).toEqual(sees);
            if (at % 3 === 0) await query('select 1 / 0').catch(() => undefined);
            expect(await headlinesInTransaction(at % 5 === 0)).toEqual(sees);
            expect(await headlines()).toEqual(sees);
          });
        });
        await Promise.all(looks);
      });

      it('goes back to the narrow view after a wide step of a transaction that is undone', async () => {
        await seeing(us, async () => {
          const work = source.transaction(async (manager) => {
            const wide = await seeing(EVERYTHING, () => manager.query('select from alerts'));
            expect(wide).toHaveLength(3);
            throw new Error('undone');
          });
          await expect(work).rejects.toThrow('undone');
          expect(await headlines()).toEqual(ofUs);
        });
        const wide = source.transaction(async (manager) => {
          await seeing(us, () => manager.query('select 1 / 0'));
        });
        await expect(wide).rejects.toThrow(/division/);
        expect(await headlines()).toEqual(all);
        expect(await seeing(us, headlines)).toEqual(ofUs);
      });

      it('goes back to the narrow view after a wide step that is undone to a savepoint, and after one that is kept', async () => {
        await seeing(us, () =>
          source.transaction(async (manager) => {
            const count = async () => ((await manager.query('select from alerts')) as unknown[]).length;
            await manager.query('savepoint here');
            expect(await seeing(EVERYTHING, count)).toBe(3);
            await manager.query('rollback to savepoint here');
            expect(await count()).toBe(2);
            expect(await seeing(EVERYTHING, count)).toBe(3);
            await manager.query('savepoint there');
            expect(await count()).toBe(2);
            await manager.query('select 1 / 0').catch(() => undefined);
            await manager.query('rollback to savepoint there');
            expect(await count()).toBe(2);
          }),
        );
        expect(await seeing(us, headlines)).toEqual(ofUs);
      });
    });

    it('is backed up and restored whole', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'embargo-visibility-'));
      const copy = await createEmptyDatabase();
      const copied = login === 'a superuser' ? { url: copy.url, forget: () => Promise.resolve() } : await ownedBy(copy);
      try {
        const file = path.join(folder, 'backup');
        await seeing(NO_TEAM, () => backupDatabase(url, file, { productVersion: '1.0.0', migrations }));
        await seeing(NO_TEAM, () => restoreDatabase(copied.url, file, { migrations, replace: false }));
        expect(await migrate(copied.url, migrations)).toEqual({ ok: true, applied: expect.any(Array) });
        const restored = await new DataSource(dataSourceOptions(copied.url, [], [])).initialize();
        expect(await restored.query('select from alerts')).toHaveLength(3);
        expect(await seeing(us, () => restored.query('select from alerts'))).toHaveLength(2);
        await restored.destroy();
      } finally {
        await copy.drop();
        await copied.forget();
        rmSync(folder, { recursive: true });
      }
    });
  },
);

describe('the condition that queries add', () => {
  it('takes nothing but identifiers of teams', () => {
    expect(() => visible('a', { sees: 'teams', teams: ["x') or true --"] })).toThrow(/no identifier/);
    expect(visible('a', NO_TEAM)).toBe('a.team_id is null');
    expect(visible('a', EVERYTHING)).toBe('true');
  });
});
