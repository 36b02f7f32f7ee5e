import { Audit } from '#libs/audit';
import { DataSource } from 'typeorm';
import type { Knock, SignedIn, SignInService } from '../sign-in.service.js';
import type { Identity } from './identity.js';
import type { Identification, IdentityProvider } from './identity-provider.js';
import type { Admission, ProviderPeople } from './provider-people.js';
import type { ProviderTokens } from './provider-tokens.js';
import { ATTEMPT_MINUTES, ownPath, type SignInAttempts, stateHash } from './sign-in-attempt.js';

export type ProviderStart = { outcome: 'begun'; url: string; cookie: string } | { outcome: 'unreachable' };

/** Why somebody is not let in. The console has words for each. */
export type ProviderRefusal =
  | Exclude<Admission, { outcome: 'admitted' }>['outcome']
  | Exclude<Identification, { outcome: 'identified' }>['outcome']
  /** The attempt ran out, was made in another browser, or was finished before. */
  | 'ended';

export type ProviderSignIn = (SignedIn & { next: string }) | { outcome: 'refused'; why: ProviderRefusal };

/** Signing in through the company's provider: out, and back in. */
export class ProviderSignInService {
  constructor(
    private readonly database: DataSource,
    private readonly provider: IdentityProvider,
    private readonly attempts: SignInAttempts,
    private readonly people: ProviderPeople,
    private readonly signIns: SignInService,
    private readonly tokens: ProviderTokens,
    private readonly audit: Audit,
  ) {}

  get name(): string {
    return this.provider.settings.options.name;
  }

  async begin(next: unknown): Promise<ProviderStart> {
    const begun = await this.provider.begin();
    if (begun.outcome === 'unreachable') return begun;
    const { url, state, nonce, verifier } = begun;
    const cookie = this.attempts.seal({ state, nonce, verifier, next: ownPath(next), startedAt: Date.now() });
    return { outcome: 'begun', url, cookie };
  }

  async finish(query: URLSearchParams, cookie: unknown, knock: Knock): Promise<ProviderSignIn> {
    const attempt = this.attempts.open(cookie, Date.now());
    // Also what an attacker brings who wants a person to work in the attacker's account: the state is another one.
    if (!attempt || query.get('state') !== attempt.state || !(await this.isFirstUse(attempt.state))) {
      return { outcome: 'refused', why: 'ended' };
    }
    const found = await this.provider.finish(query, attempt);
    if (found.outcome !== 'identified') return this.refuse(found.outcome, null, knock, found.message);
    const admission = await this.people.admit(found.identity);
    if (admission.outcome !== 'admitted') return this.refuse(admission.outcome, found.identity, knock);
    const signedIn = await this.signIns.letIn(admission.user, knock, 'provider', this.tokens.seal(found.idToken));
    return { ...signedIn, next: attempt.next };
  }

  /** Where to end the session at the provider, of somebody who has just signed out here. */
  async endSessionUrl(sealedToken: string): Promise<string | null> {
    try {
      return await this.provider.endSessionUrl(this.tokens.open(sealedToken));
    } catch {
      // Sealed with a key that is gone: the person is signed out here all the same.
      return null;
    }
  }

  /** Each attempt is finished at most once, whatever the provider makes of a code that comes again. */
  private async isFirstUse(state: string): Promise<boolean> {
    const rows = (await this.database.query(
      'insert into used_provider_states (state_hash) values ($1) on conflict do nothing returning state_hash',
      [stateHash(state)],
    )) as unknown[];
    return rows.length === 1;
  }

  private async refuse(
    why: ProviderRefusal,
    identity: Identity | null,
    { address }: Knock,
    detail?: string,
  ): Promise<ProviderSignIn> {
    const name = identity?.email ?? identity?.subject ?? 'unknown';
    await this.audit.record(this.database.manager, {
      who: { kind: 'nobody', name },
      what: 'session.refused',
      subject: { id: 'nobody', name },
      new: { why, by: 'provider', ...(detail === undefined ? {} : { detail: detail.slice(0, 300) }) },
      address,
    });
    return { outcome: 'refused', why };
  }
}

/** Attempts older than this cannot be finished anyhow. */
export async function forgetUsedStates(database: DataSource): Promise<void> {
  await database.query(
    `delete from used_provider_states where used_at < now() - interval '${ATTEMPT_MINUTES + 1} minutes'`,
  );
}
