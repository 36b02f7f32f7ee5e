import {
  createHmac,
  createPrivateKey,
  createSign,
  generateKeyPairSync,
  type JsonWebKey,
  randomUUID,
} from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import type { AccountClaims, Configuration, default as Provider } from 'oidc-provider';

export interface ProviderPerson {
  subject: string;
  claims: Partial<AccountClaims> & Record<string, unknown>;
}

export interface TestProvider {
  issuer: string;
  /** Who is signed in there; null turns the person away, as whoever presses "Cancel". */
  person: ProviderPerson | null;
  /** Changes the claims of the next ID tokens, which are signed anew with the provider's own key. */
  twist: ((claims: Record<string, unknown>) => Record<string, unknown>) | null;
  /** Signs the next ID tokens with a key that the provider never published, or that it has taken back. */
  signsWith: 'its own key' | 'a foreign key' | 'the key of before' | 'nothing' | 'the secret of the client';
  /** A key of another name takes the place of the one before. */
  rotateKeys(): void;
  /** No answer any more, until `comeBack`. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

type Key = JsonWebKey & { kid: string; alg: string; use: string };

const CLIENT = { id: 'embargo-watch', secret: 'a secret of the client' };
export const providerClient = CLIENT;

function newKey(): Key {
  const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  return { ...jwk, kid: randomUUID(), alg: 'RS256', use: 'sig' };
}

/** A real provider of identities (the `oidc-provider` package) on loopback, whose people need not type anything. */
export async function startIdentityProvider(redirectUri: string, signedOutUri: string): Promise<TestProvider> {
  // It warns of being set up for tests, and of the runtime.
  for (const level of ['warn', 'info'] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
  const { default: Real } = await import('oidc-provider');
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  let key = newKey();
  let before = key;
  let provider: Provider;

  const state: TestProvider = {
    issuer,
    person: null,
    twist: null,
    signsWith: 'its own key',
    rotateKeys: () => {
      before = key;
      key = newKey();
      provider = build();
      serve();
    },
    goAway: () => stop(server),
    comeBack: async () => {
      server = await listen(port);
      serve();
    },
    close: () => stop(server),
  };

  const build = (): Provider => {
    const built = new Real(issuer, configurationOf(state, key, redirectUri, signedOutUri));
    built.use(async (context, next) => {
      await next();
      const body = context.body as { id_token?: string } | undefined;
      if (context.path === '/token' && body?.id_token) body.id_token = resigned(body.id_token, state, { key, before });
    });
    return built;
  };
  const serve = (): void => {
    const callback = provider.callback();
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
      const answer = state.person
        ? { login: { accountId: state.person.subject } }
        : { error: 'access_denied', error_description: 'the person turned back' };
      void provider.interactionFinished(request, response, answer, { mergeWithLastSubmission: false });
    });
  };
  provider = build();
  serve();
  return state;
}

function configurationOf(state: TestProvider, key: Key, redirectUri: string, signedOutUri: string): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [signedOutUri],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['a key for the cookies of the test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    scopes: ['openid', 'email', 'profile', 'groups'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...state.person?.claims }),
    }),
    // What companies do: nobody is asked whether their own provider may tell who they are.
    loadExistingGrant: async (context) => {
      const { client, session, provider } = context.oidc;
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope('openid email profile groups');
      await grant.save();
      return grant;
    },
  };
}

/** As the provider signed it, or with what the test wants to be wrong with it. */
function resigned(
  token: string,
  { twist, signsWith }: TestProvider,
  { key, before }: Record<'key' | 'before', Key>,
): string {
  if (!twist && signsWith === 'its own key') return token;
  const payload = token.split('.')[1] ?? '';
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
  const body = Buffer.from(JSON.stringify(twist ? twist(claims) : claims)).toString('base64url');
  if (signsWith === 'nothing') return `${encoded({ alg: 'none' })}.${body}.`;
  if (signsWith === 'the secret of the client') {
    const text = `${encoded({ alg: 'HS256' })}.${body}`;
    return `${text}.${createHmac('sha256', CLIENT.secret).update(text).digest('base64url')}`;
  }
  const signer = { 'its own key': key, 'a foreign key': null, 'the key of before': before }[signsWith] ?? newKey();
  const header = Buffer.from(
    JSON.stringify({ alg: 'RS256', kid: signsWith === 'the key of before' ? before.kid : key.kid }),
  );
  const signed = `${header.toString('base64url')}.${body}`;
  const signature = createSign('sha256')
    .update(signed)
    .sign(createPrivateKey({ key: signer, format: 'jwk' }), 'base64url');
  return `${signed}.${signature}`;
}

const encoded = (header: object): string => Buffer.from(JSON.stringify(header)).toString('base64url');

async function listen(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
