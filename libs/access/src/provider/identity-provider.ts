import * as openid from 'openid-client';
import { fetchThrough, type Outbound, OutboundFailure } from '#libs/outbound';
import { hasGroups, type Identity, identityOf } from './identity.js';
import type { ProviderSettings } from './provider-settings.js';

export type Beginning =
  | { outcome: 'begun'; url: string; state: string; nonce: string; verifier: string }
  | { outcome: 'unreachable'; message: string };

export type Identification =
  | { outcome: 'identified'; identity: Identity; idToken: string }
  /** The person turned back there, or the provider said no. */
  | { outcome: 'denied'; message: string }
  /** What came back cannot be believed: another state, nonce, signature or receiver, too old, or a used code. */
  | { outcome: 'untrusted'; message: string }
  | { outcome: 'unreachable'; message: string };

type Checks = { state: string; nonce: string; verifier: string };

/** How long the description of the provider is believed without asking again. */
const DESCRIPTION_MS = 10 * 60_000;
const DEADLINE_MS = 10_000;
/** Two clocks may differ by so much. */
const CLOCK_TOLERANCE_SECONDS = 120;

/**
 * The OpenID Connect part of signing in: sends people to the provider and checks what they bring back. The library
 * checks it all; here stands what is asked of it. Signatures are checked although tokens come straight from the provider.
 */
export class IdentityProvider {
  private readonly fetch: openid.CustomFetch;
  private description: { at: number; metadata: Promise<openid.ServerMetadata> } | null = null;

  constructor(
    readonly settings: ProviderSettings,
    outbound: Outbound,
  ) {
    const fetch = fetchThrough(outbound, DEADLINE_MS);
    this.fetch = (url, { method, headers, body }) => fetch(url, { method, headers, body });
  }

  async begin(): Promise<Beginning> {
    const [state, nonce, verifier] = [openid.randomState(), openid.randomNonce(), openid.randomPKCECodeVerifier()];
    try {
      const url = openid.buildAuthorizationUrl(await this.configuration(), {
        redirect_uri: this.settings.callbackUrl,
        scope: this.settings.options.scopes,
        response_type: 'code',
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { outcome: 'begun', url: url.href, state, nonce, verifier };
    } catch (error) {
      return { outcome: 'unreachable', message: messageOf(error) };
    }
  }

  /** `query` is what the provider had the browser bring. */
  async finish(query: URLSearchParams, { state, nonce, verifier }: Checks): Promise<Identification> {
    try {
      const configuration = await this.configuration();
      const answer = new URL(this.settings.callbackUrl);
      answer.search = query.toString();
      const tokens = await openid.authorizationCodeGrant(configuration, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || tokens.id_token === undefined) return { outcome: 'untrusted', message: 'there is no ID token' };
      const all = await this.withUserInfo(configuration, claims, tokens.access_token);
      const identity = identityOf(claims.iss, claims.sub, all, this.settings.options.groupsClaim);
      return { outcome: 'identified', identity, idToken: tokens.id_token };
    } catch (error) {
      return failureOf(error);
    }
  }

  /** Where the session at the provider is ended, too; null when the provider offers no such place. */
  async endSessionUrl(idToken: string): Promise<string | null> {
    try {
      const configuration = await this.configuration();
      if (!configuration.serverMetadata().end_session_endpoint) return null;
      return openid.buildEndSessionUrl(configuration, {
        id_token_hint: idToken,
        post_logout_redirect_uri: this.settings.signedOutUrl,
      }).href;
    } catch {
      return null;
    }
  }

  /** Many providers keep the ID token short and tell groups and address only when asked. */
  private async withUserInfo(
    configuration: openid.Configuration,
    claims: openid.IDToken,
    accessToken: string,
  ): Promise<Record<string, unknown>> {
    const isWhole = hasGroups(claims, this.settings.options.groupsClaim) && claims['email'] !== undefined;
    if (isWhole || !configuration.serverMetadata().userinfo_endpoint) return claims;
    // What is signed goes before what is told on top of it.
    return { ...(await openid.fetchUserInfo(configuration, accessToken, claims.sub)), ...claims };
  }

  /** A new one for each use: the library keeps the provider's keys with it, and a key taken away must open nothing. */
  private async configuration(): Promise<openid.Configuration> {
    const { clientId, clientSecret } = this.settings.options;
    const metadata = await this.metadata();
    const client = { [openid.clockTolerance]: CLOCK_TOLERANCE_SECONDS };
    const proof = proofOf(clientSecret, metadata);
    const configuration = new openid.Configuration(metadata, clientId, client, proof);
    configuration[openid.customFetch] = this.fetch;
    if (this.isOnThisMachine) openid.allowInsecureRequests(configuration);
    openid.enableNonRepudiationChecks(configuration);
    return configuration;
  }

  private async metadata(): Promise<openid.ServerMetadata> {
    const now = Date.now();
    if (!this.description || now - this.description.at > DESCRIPTION_MS) {
      this.description = { at: now, metadata: this.discover() };
    }
    const { description } = this;
    try {
      return await description.metadata;
    } catch (error) {
      if (this.description === description) this.description = null;
      throw error;
    }
  }

  private async discover(): Promise<openid.ServerMetadata> {
    const { issuer, clientId } = this.settings.options;
    const discovered = await openid.discovery(new URL(issuer), clientId, undefined, openid.None(), {
      [openid.customFetch]: this.fetch,
      ...(this.isOnThisMachine ? { execute: [openid.allowInsecureRequests] } : {}),
    });
    return discovered.serverMetadata();
  }

  /** The settings take plain http for this machine alone: nobody stands in between. */
  private get isOnThisMachine(): boolean {
    return this.settings.options.issuer.startsWith('http:');
  }
}

/** How this service shows the provider who it is: the way of the standard, unless the provider names another only. */
function proofOf(secret: string | undefined, metadata: openid.ServerMetadata): openid.ClientAuth {
  if (secret === undefined) return openid.None();
  const offered = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return offered.includes('client_secret_basic') ? openid.ClientSecretBasic(secret) : openid.ClientSecretPost(secret);
}

function failureOf(error: unknown): Identification {
  if (error instanceof openid.AuthorizationResponseError) {
    return { outcome: 'denied', message: `the provider says ${error.error}` };
  }
  if (error instanceof openid.ResponseBodyError) {
    return { outcome: 'untrusted', message: `the provider says ${error.error}` };
  }
  if (isUnreachable(error)) return { outcome: 'unreachable', message: messageOf(error) };
  return { outcome: 'untrusted', message: messageOf(error) };
}

/** The library wraps what its fetch threw. A server that is out of order is as good as none. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof OutboundFailure) return true;
  if (!(error instanceof Error)) return false;
  if (error.cause instanceof Response) return error.cause.status >= 500;
  return error.cause instanceof Error && isUnreachable(error.cause);
}

/** The innermost reason: what the library says around it is the same for all. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? messageOf(error.cause) : error.message;
}
