import { keyMayDo, mayDo, type Permission, PERMISSIONS, ROLES, type Role, seesEveryTeam } from '#libs/access';
import { allRoutes, type Route } from '../support/routes.js';
import { startTestService, type TestService } from '../support/test-service.js';
import { type Belongings, fillFor } from '../support/two-teams.js';

/** What the parameters of a path stand for, where that can belong to a team; the longest beginning counts. */
const BELONGING: [beginning: string, parameters: Record<string, keyof Belongings>][] = [
  ['alerts/actions', { batchId: 'batchId' }],
  ['alerts', { id: 'alertId', decisionId: 'decisionId' }],
  ['articles', { id: 'articleId' }],
  ['sources/imports', { id: 'importId' }],
  ['sources', { id: 'sourceId' }],
  ['webhooks', { id: 'webhookId', deliveryId: 'deliveryId' }],
  ['mail-subscriptions', { id: 'mailSubscriptionId' }],
];
/** What never belongs to a team. A new route is entered here or above, or the matrix fails. */
const NOBODYS = ['users', 'teams', 'api-keys', 'catalogue', 'event-types', 'session'];

/** Bodies that the routes for people who are bound to teams take, so that nothing but the object can be refused. */
const BODIES: Record<string, (own: Belongings) => object> = {
  'ActionsController.act': () => ({ version: 1, action: { kind: 'comment' }, why: 'seen' }),
  'ActionsController.undo': () => ({ why: 'seen' }),
  'IncidentsController.merge': (own) => ({ other: own.alertId, version: 1, why: 'seen' }),
  'IncidentsController.split': (own) => ({ articleIds: [own.articleId], version: 1, why: 'seen' }),
  'IncidentsController.undo': () => ({ version: 1, why: 'seen' }),
};

type Headers = Record<string, string>;
type Whose = 'own' | 'other' | 'everybodys';

interface Caller {
  role: Role;
  kind: 'session' | 'key';
  headers: Headers;
}

/** Each wall is there in case the other has a hole: the queries have to hold alone as well. */
describe.each([
  ['with both walls', true],
  ['with row-level security switched off', false],
])('every route, by every role, by session, by key and by nobody, %s,', (_, hasPolicies) => {
  let service: TestService;
  let routes: Route[];
  let callers: Caller[];
  let kept: Record<Whose, { mark: string; things: Belongings }>;
  let teams: Record<Whose, string | null>;
  let marks = 0;

  beforeAll(async () => {
    service = await startTestService({ environment: { SIGN_INS_PER_MINUTE: '1000' } });
    routes = allRoutes(service);
    const administrator = await service.signIn();
    const post = async (path: string, body: object) =>
      (
        await fetch(`${service.url}/api/v1/${path}`, {
          method: 'POST',
          headers: administrator,
          body: JSON.stringify(body),
        })
      ).json() as Promise<any>;
    const [own, other] = [await post('teams', { name: 'Own' }), await post('teams', { name: 'Other' })];
    teams = { own: own.id, other: other.id, everybodys: null };
    callers = [];
    for (const role of ROLES) {
      const headers = await service.signIn(role);
      const { user } = (await (await fetch(`${service.url}/api/v1/session`, { headers })).json()) as any;
      const { apiKey, key } = await post('api-keys', { name: `key of ${role}`, role });
      for (const path of [`people/${user.id}`, `api-keys/${apiKey.id}`]) {
        const put = await fetch(`${service.url}/api/v1/teams/${own.id}/${path}`, {
          method: 'PUT',
          headers: administrator,
        });
        if (put.status !== 204) throw new Error(await put.text());
      }
      const bearer = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
      callers.push({ role, kind: 'session', headers }, { role, kind: 'key', headers: bearer });
    }
    if (!hasPolicies) await switchPoliciesOff();
    kept = { own: await fresh('own'), other: await fresh('other'), everybodys: await fresh('everybodys') };
  });
  afterAll(() => service.close());

  async function switchPoliciesOff() {
    const secured = (await service.database.query(
      'select oid::regclass::text as name from pg_class where relrowsecurity',
    )) as { name: string }[];
    for (const { name } of secured) await service.database.query(`alter table ${name} disable row level security`);
  }

  async function fresh(whose: Whose) {
    const mark = `${whose}mark${(marks += 1)}x`;
    const things = await service.database.transaction((manager) =>
      fillFor((sql, values) => manager.query(sql, values), mark, teams[whose]),
    );
    return { mark, things };
  }

  const parametersOf = ({ path }: Route) => BELONGING.find(([beginning]) => path.startsWith(beginning))?.[1];
  const hasParameters = ({ path }: Route) => path.includes(':');

  const address = (route: Route, things: Belongings) =>
    route.path.replaceAll(/:(\w+)/g, (_, name: string) => {
      const key = parametersOf(route)?.[name];
      if (!key) throw new Error(`${route.name}: say in BELONGING what :${name} stands for`);
      return things[key] as string;
    });

  async function call(route: Route, things: Belongings, own: Belongings, headers: Headers) {
    const body = BODIES[route.name]?.(own) ?? {};
    const response = await fetch(`${service.url}/api/v1/${address(route, things)}`, {
      method: route.method,
      headers,
      ...(route.method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  }

  function isPermitted(route: Route, { role, kind }: Caller): boolean {
    const permission = route.declared as Permission;
    return kind === 'session' ? mayDo(role, permission) : !route.isPeopleOnly && keyMayDo(role, null, permission);
  }

  /** By what is declared, and by whose it is. */
  function expected(
    route: Route,
    caller: Caller | null,
    whose: Whose,
  ): 'not-signed-in' | 'forbidden' | 'not-found' | 'reached' {
    if (!caller) return 'not-signed-in';
    if (!isPermitted(route, caller)) return 'forbidden';
    return whose === 'other' && !seesEveryTeam(caller.role) ? 'not-found' : 'reached';
  }

  const outcomes: Record<number, string> = { 401: 'not-signed-in', 403: 'forbidden', 404: 'not-found' };
  const ofTeams = () => routes.filter((route) => hasParameters(route) && parametersOf(route) !== undefined);

  it('knows of each route whether what it is about can belong to a team', () => {
    const unknown = routes
      .filter((route) => hasParameters(route) && !parametersOf(route))
      .filter(({ path }) => !NOBODYS.some((beginning) => path.startsWith(beginning)));
    expect(unknown.map(({ name }) => name)).toEqual([]);
    expect(ofTeams().length).toBeGreaterThan(25);
  });

  it('lists to each what is of the own team and of everybody, and to those who see every team what is of the other', async () => {
    const LISTS = [
      'alerts',
      'articles',
      'sources',
      'sources/opml',
      'sources/imports',
      'webhooks',
      'mail-subscriptions',
    ];
    const lists = routes.filter(
      ({ method, path }) => method === 'GET' && !path.includes(':') && !path.startsWith('session'),
    );
    expect(LISTS.filter((path) => !lists.some((route) => route.path === path))).toEqual([]);
    const wrong: string[] = [];
    for (const route of lists.filter(({ declared }) =>
      (PERMISSIONS as readonly (string | undefined)[]).includes(declared),
    )) {
      for (const caller of callers.filter((one) => isPermitted(route, one))) {
        const response = await fetch(`${service.url}/api/v1/${route.path}`, {
          headers: caller.headers,
        });
        const text = await response.text();
        const name = `${route.name} by ${caller.role} (${caller.kind})`;
        const isListed = LISTS.includes(route.path);
        const seesAll = seesEveryTeam(caller.role);
        if (response.status !== 200) wrong.push(`${name}: ${response.status}`);
        if (!seesAll && tellsOf(text, kept.other)) wrong.push(`${name} lists what is of the other team`);
        if (isListed && seesAll && !tellsOf(text, kept.other))
          wrong.push(`${name} does not list what is of the other team`);
        if (isListed && !(tellsOf(text, kept.own) && tellsOf(text, kept.everybodys)))
          wrong.push(`${name} lists too little`);
      }
    }
    expect(wrong).toEqual([]);
  });

  const cases = (['own', 'other', 'everybodys'] as const).flatMap((whose) =>
    [...ROLES, null].map((role) => [role ?? 'nobody', whose, role] as const),
  );
  it.each(cases)('answers as declared to %s about what is: %s', async (_name, whose, role) => {
    const wrong: string[] = [];
    for (const caller of role === null ? [null] : callers.filter((one) => one.role === role)) {
      for (const route of ofTeams()) {
        // What is only read may be read again; what is changed is another each time.
        const isChange = route.method !== 'GET' && expected(route, caller, whose) === 'reached';
        const { things } = isChange ? await fresh(whose) : kept[whose];
        const { status, text } = await call(route, things, kept.own.things, caller?.headers ?? {});
        const got = outcomes[status] ?? (status < 500 ? 'reached' : `failed with ${status}`);
        const name = `${route.name} by ${caller?.kind ?? 'nobody'}`;
        if (got !== expected(route, caller, whose)) wrong.push(`${name}: ${got} ${text.slice(0, 200)}`);
        if (role !== null && !seesEveryTeam(role) && tellsOf(text, kept.other))
          wrong.push(`${name} tells of the other team`);
      }
    }
    expect(wrong).toEqual([]);
  });

  const tellsOf = (text: string, { mark, things }: { mark: string; things: Belongings }) =>
    [mark, ...Object.entries(things).flatMap(([key, id]) => (key === 'teamId' ? [] : [id as string]))].some((needle) =>
      text.includes(needle),
    );

  it('counts to each what they see', async () => {
    const count = async (sql: string) => ((await service.database.query(sql)) as [{ n: number }])[0].n;
    const [all, others] = [
      await count('select count(*)::int as n from alerts where merged_into is null'),
      await count(`select count(*)::int as n from alerts where merged_into is null and team_id = '${teams.other}'`),
    ];
    expect(others).toBeGreaterThan(0);
    for (const { role, headers } of callers) {
      const get = async (path: string) =>
        (await (await fetch(`${service.url}/api/v1/${path}`, { headers })).json()) as any;
      const sees = seesEveryTeam(role) ? all : all - others;
      expect([role, (await get('alerts')).total]).toEqual([role, sees]);
      expect([role, (await get('overview')).alerts.byLevel.possible]).toEqual([role, sees]);
    }
  });

  it('refuses in a request for many what is of another team, row by row', async () => {
    for (const { role, headers } of callers.filter(({ role: one }) => mayDo(one, 'alerts:write'))) {
      const mine = await fresh('own');
      const response = await fetch(`${service.url}/api/v1/alerts/actions`, {
        method: 'POST',
        headers,
        body: JSON.stringify({
          alerts: [mine.things, kept.other.things].map(({ alertId }) => ({ id: alertId, version: 1 })),
          action: { kind: 'comment' },
          why: 'Seen.',
        }),
      });
      const { results } = (await response.json()) as { results: { outcome: string }[] };
      const [first, second] = results.map(({ outcome }) => outcome);
      expect([role, first, second === 'not-found']).toEqual([role, 'done', !seesEveryTeam(role)]);
    }
  });
});
