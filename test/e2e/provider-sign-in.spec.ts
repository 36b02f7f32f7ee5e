import { PeopleService, TeamService, UserRow } from '#libs/access';
import { FollowingBrowser } from '../support/following-browser.js';
import { providerClient, startIdentityProvider, type TestProvider } from '../support/identity-provider.js';
import { startTestService, type TestService } from '../support/test-service.js';

const PUBLIC_URL = 'http://embargo.example.org';
const START = `${PUBLIC_URL}/api/v1/session/provider?next=/regimes`;
const CALLBACK = `${PUBLIC_URL}/api/v1/session/provider/callback`;
const CONSOLE = { kind: 'command-line', name: 'test' } as const;

describe("signing in through the company's provider", () => {
  let service: TestService;
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await startIdentityProvider(CALLBACK, `${PUBLIC_URL}/sign-in`);
    service = await startTestService({
      environment: {
        PUBLIC_URL,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: providerClient.id,
        OIDC_CLIENT_SECRET: providerClient.secret,
        OIDC_NAME: 'Example Corp',
        OIDC_SCOPES: 'openid email profile groups',
        OIDC_ROLES: 'embargo-admins=administrator; analysts=analyst',
        OIDC_TEAMS: 'africa=Africa desk; europe=Europe desk; nowhere=No such team',
        OIDC_NETWORK: 'private',
        SIGN_INS_PER_MINUTE: '1000',
      },
    });
  });
  afterAll(async () => {
    await service.close();
    await provider.close();
  });
  beforeEach(() => {
    provider.twist = null;
    provider.signsWith = 'its own key';
  });

  let people = 0;
  const somebody = (claims: Record<string, unknown> = {}) => {
    people += 1;
    const email = `person-${people}@example.org`;
    return {
      subject: `subject-${people}`,
      claims: { email, email_verified: true, name: `Person ${people}`, groups: ['analysts'], ...claims },
    };
  };
  const newBrowser = () => new FollowingBrowser(PUBLIC_URL, service.url);
  const isCallback = (url: string) => url.startsWith(CALLBACK);
  /** The whole way; where the person stands in the end, and whether a session is there. */
  const signIn = async (browser = newBrowser()) => {
    const way = await browser.follow(START, (url) => url.startsWith(`${PUBLIC_URL}/`) && !url.includes('/api/v1/'));
    const end = way.at(-1)!.slice(PUBLIC_URL.length);
    return { end, way, browser, session: browser.cookie(PUBLIC_URL, 'embargo_session') };
  };
  const me = async (browser: FollowingBrowser) => {
    const response = await browser.ask(`${PUBLIC_URL}/api/v1/session`);
    return ((await response.json()) as { user: { email: string; role: string; name: string } | null }).user;
  };
  const userOf = (subject: string) => service.database.getRepository(UserRow).findOneBy({ providerSubject: subject });
  const refusalsOf = async (email: unknown): Promise<string[]> => {
    const rows = await service.database.query(
      `select content::jsonb->'new'->>'why' as why from audit_records
        where action = 'session.refused' and who_name = $1`,
      [email],
    );
    return rows.map(({ why }: { why: string }) => why);
  };

  it('lets in whom the provider knows: made at the first sign-in, with the role of the groups, where they wanted to go', async () => {
    provider.person = somebody();
    const { end, browser, way } = await signIn();
    expect(end).toBe('/regimes');
    expect(await me(browser)).toMatchObject({
      email: provider.person.claims.email,
      role: 'analyst',
      name: provider.person.claims.name,
    });
    const asked = new URL(way[1]!).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' });
    expect(['state', 'nonce', 'code_challenge'].map((name) => asked.get(name)!.length > 30)).toEqual([
      true,
      true,
      true,
    ]);
    expect(asked.get('code_verifier')).toBeNull();
  });

  it('is the same person at the second sign-in, whatever name, address and groups they have by then', async () => {
    provider.person = somebody();
    await signIn();
    const before = await userOf(provider.person.subject);
    const email = `renamed-${people}@example.org`;
    provider.person.claims = { ...provider.person.claims, email, name: 'New Name', groups: ['embargo-admins'] };
    const { browser } = await signIn();
    expect(await me(browser)).toMatchObject({ id: before!.id, email, name: 'New Name', role: 'administrator' });
  });

  it('puts people into the teams of their groups and out of the others that are named, and leaves other teams alone', async () => {
    const teams = service.app.get(TeamService, { strict: false });
    const made = [];
    for (const name of ['Africa desk', 'Europe desk', 'Local']) made.push(await teams.create(name, CONSOLE));
    const [africa, europe, local] = made.map((one) => (one.outcome === 'named' ? one.team.id : ''));
    provider.person = somebody({ groups: ['analysts', 'africa'] });
    await signIn();
    const user = (await userOf(provider.person.subject))!;
    const teamsOf = async () =>
      (await service.database.query('select team_id as id from team_members where user_id = $1', [user.id])).map(
        ({ id }: { id: string }) => id,
      );
    expect(await teamsOf()).toEqual([africa]);
    await teams.putIn(local!, 'user', user.id, CONSOLE);
    provider.person.claims.groups = ['analysts', 'europe'];
    await signIn();
    expect(new Set(await teamsOf())).toEqual(new Set([europe, local]));
  });

  describe('refuses, says why on the sign-in page, and opens no session', () => {
    const refusal = async () => {
      const { end, session } = await signIn();
      return session === undefined ? end.replace('/sign-in?refused=', '') : 'a session';
    };

    it('a person none of whose groups has a role here, and ends the sessions of before', async () => {
      provider.person = somebody();
      const { browser } = await signIn();
      provider.person.claims.groups = ['visitors'];
      expect(await refusal()).toBe('no-role');
      expect(await me(browser)).toBeNull();
      provider.person = somebody({ groups: undefined });
      expect(await refusal()).toBe('no-role');
      expect(await userOf(provider.person.subject)).toBeNull();
    });

    it('a person who is disabled here', async () => {
      provider.person = somebody();
      await signIn();
      const user = (await userOf(provider.person.subject))!;
      await service.app.get(PeopleService, { strict: false }).change(user.id, { isDisabled: true }, CONSOLE);
      expect(await refusal()).toBe('disabled');
      expect(await refusalsOf(provider.person.claims['email'])).toEqual(['disabled']);
    });

    it('a person who turns back at the provider', async () => {
      provider.person = null;
      expect(await refusal()).toBe('denied');
    });

    it('an address that somebody here has, when the provider has not verified it', async () => {
      const [{ email }] = await aLocalPerson();
      provider.person = somebody({ email, email_verified: false });
      expect(await refusal()).toBe('address-taken');
      provider.person = somebody({ email, email_verified: undefined });
      expect(await refusal()).toBe('address-taken');
    });

    it('an address of somebody else of the same provider: it may have been given to another person', async () => {
      provider.person = somebody();
      await signIn();
      const { email } = provider.person.claims;
      provider.person = somebody({ email });
      expect(await refusal()).toBe('address-taken');
    });

    it('an address that looks like that of somebody here', async () => {
      provider.person = somebody({ email: 'harbour@example.org' });
      await signIn();
      provider.person = somebody({ email: 'hаrbour@example.org' });
      expect(await refusal()).toBe('look-alike');
    });

    it('a person without an address', async () => {
      provider.person = somebody({ email: undefined });
      expect(await refusal()).toBe('no-address');
    });

    it.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>]>([
      ['a nonce of another attempt', (claims) => ({ ...claims, nonce: 'another' })],
      ['no nonce', (claims) => without(claims, 'nonce')],
      ['a token that ended four minutes ago', (claims) => ({ ...claims, exp: now() - 240 })],
      ['a token of another service', (claims) => ({ ...claims, aud: 'another-client' })],
      ['a token of another issuer', (claims) => ({ ...claims, iss: 'https://id.elsewhere.example' })],
      ['a token without a subject', (claims) => without(claims, 'sub')],
    ])('%s', async (_, twist) => {
      provider.person = somebody();
      provider.twist = twist;
      expect(await refusal()).toBe('untrusted');
      expect(await userOf(provider.person.subject)).toBeNull();
    });

    it.each(['a foreign key', 'nothing', 'the secret of the client'] as const)(
      'a token that is signed with %s',
      async (key) => {
        provider.person = somebody();
        provider.signsWith = key;
        expect(await refusal()).toBe('untrusted');
      },
    );

    it('a state of another attempt, a made-up one, and none', async () => {
      provider.person = somebody();
      for (const change of [
        (url: URL) => url.searchParams.set('state', 'made-up'),
        (url: URL) => url.searchParams.delete('state'),
        (url: URL) => url.searchParams.append('state', 'a second one'),
      ]) {
        const browser = newBrowser();
        const url = new URL((await browser.follow(START, isCallback)).at(-1)!);
        change(url);
        const answer = await browser.ask(url.href);
        expect(answer.headers.get('location')).toMatch(/^\/sign-in\?refused=(ended|untrusted)$/);
        expect(browser.cookie(PUBLIC_URL, 'embargo_session')).toBeUndefined();
      }
    });

    it('what another browser began: nobody is signed in to an account of somebody else by following a link', async () => {
      provider.person = somebody();
      const callback = (await newBrowser().follow(START, isCallback)).at(-1)!;
      const victim = newBrowser();
      expect((await victim.ask(callback)).headers.get('location')).toBe('/sign-in?refused=ended');
      await victim.follow(START, isCallback);
      expect((await victim.ask(callback)).headers.get('location')).toBe('/sign-in?refused=ended');
      expect(victim.cookie(PUBLIC_URL, 'embargo_session')).toBeUndefined();
    });

    it('an answer that was used before, also with the cookie of the first time', async () => {
      provider.person = somebody();
      const browser = newBrowser();
      const callback = (await browser.follow(START, isCallback)).at(-1)!;
      const attempt = browser.cookie(PUBLIC_URL, 'embargo_attempt')!;
      expect((await browser.ask(callback)).headers.get('location')).toBe('/regimes');
      const thief = newBrowser();
      thief.setCookie(PUBLIC_URL, 'embargo_attempt', attempt);
      expect((await thief.ask(callback)).headers.get('location')).toBe('/sign-in?refused=ended');
    });

    it('a code that was used before, by an attempt of its own', async () => {
      provider.person = somebody();
      const first = newBrowser();
      const used = new URL((await first.follow(START, isCallback)).at(-1)!);
      await first.ask(used.href);
      const second = newBrowser();
      const callback = new URL((await second.follow(START, isCallback)).at(-1)!);
      callback.searchParams.set('code', used.searchParams.get('code')!);
      expect((await second.ask(callback.href)).headers.get('location')).toBe('/sign-in?refused=untrusted');
    });

    it('when the groups make the only administrator something else', async () => {
      await service.database.query(`update users set role = 'viewer' where role = 'administrator'`);
      provider.person = somebody({ groups: ['embargo-admins'] });
      await signIn();
      provider.person.claims.groups = ['analysts'];
      expect(await refusal()).toBe('last-administrator');
      expect((await userOf(provider.person.subject))!.role).toBe('administrator');
    });

    it('while the provider is down, at either end; and lets in again when it is back', async () => {
      provider.person = somebody();
      const waiting = newBrowser();
      const callback = (await waiting.follow(START, isCallback)).at(-1)!;
      await provider.goAway();
      expect((await waiting.ask(callback)).headers.get('location')).toBe('/sign-in?refused=unreachable');
      await provider.comeBack();
      expect((await signIn()).end).toBe('/regimes');
    });
  });

  it('takes a token by a clock that runs almost two minutes behind', async () => {
    provider.person = somebody();
    provider.twist = (claims) => ({ ...claims, iat: now() - 700, exp: now() - 110 });
    expect((await signIn()).end).toBe('/regimes');
  });

  it('follows when the provider changes its keys, at once; the key of before opens nothing', async () => {
    provider.person = somebody();
    expect((await signIn()).end).toBe('/regimes');
    provider.rotateKeys();
    expect((await signIn()).end).toBe('/regimes');
    provider.signsWith = 'the key of before';
    expect((await signIn()).end).toBe('/sign-in?refused=untrusted');
  });

  it('joins a person of before, whose address the provider has verified, and ends the password and its sessions', async () => {
    const [{ email }, headers] = await aLocalPerson();
    provider.person = somebody({ email });
    const { end } = await signIn();
    expect(end).toBe('/regimes');
    const user = (await userOf(provider.person.subject))!;
    expect([user.email, user.passwordHash]).toEqual([email, null]);
    expect((await fetch(`${service.url}/api/v1/alerts`, { headers })).status).toBe(401);
  });

  it('signs out here, and says where to end the session at the provider, which sends back to the sign-in page', async () => {
    provider.person = somebody();
    const { browser } = await signIn();
    const left = await browser.ask(`${PUBLIC_URL}/api/v1/session`, {
      method: 'DELETE',
      headers: { 'x-embargo-console': '1' },
    });
    expect(left.status).toBe(200);
    const { next } = (await left.json()) as { next: string };
    const url = new URL(next);
    expect(url.origin).toBe(provider.issuer);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC_URL}/sign-in`);
    expect(url.searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect(await me(browser)).toBeNull();
    expect((await browser.ask(next)).status).toBe(200);
  });

  it('keeps neither the tokens of the provider nor the secret readable in the database', async () => {
    provider.person = somebody();
    await signIn();
    const [{ token }] = await service.database.query(
      `select provider_token_encrypted as token from sessions where origin = 'provider' order by created_at desc limit 1`,
    );
    expect(token).toMatch(/^v2\./);
  });

  it('sends nobody elsewhere after signing in, whatever the link said', async () => {
    provider.person = somebody();
    for (const next of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example']) {
      const browser = newBrowser();
      const way = await browser.follow(
        `${PUBLIC_URL}/api/v1/session/provider?next=${encodeURIComponent(next)}`,
        (url) => new URL(url).pathname === '/',
      );
      expect(way.at(-1)).toBe(`${PUBLIC_URL}/`);
    }
  });

  it('tells the console what the button says', async () => {
    const ways = await fetch(`${service.url}/api/v1/session/ways`);
    expect(await ways.json()).toEqual({ provider: { name: 'Example Corp' }, mailsLinks: false });
  });

  const without = (claims: Record<string, unknown>, name: string) =>
    Object.fromEntries(Object.entries(claims).filter(([one]) => one !== name));
  const now = () => Math.floor(Date.now() / 1000);
  const aLocalPerson = async () => {
    const headers = await service.signIn('analyst');
    const { user } = (await (await fetch(`${service.url}/api/v1/session`, { headers })).json()) as {
      user: { email: string };
    };
    return [user, headers] as const;
  };
});
