import { type KeyRing, SecretBox } from '#libs/secrets';
import { tokenHash } from '../token.js';

/** What must come back unchanged from the provider, kept meanwhile by the browser that set out. */
export interface SignInAttempt {
  state: string;
  nonce: string;
  /** Of PKCE. */
  verifier: string;
  /** Where in the console the person wanted to go; a path of this service. */
  next: string;
  startedAt: number;
}

/** Long enough to sign in there with a second factor. */
export const ATTEMPT_MINUTES = 10;

/**
 * Attempts travel in a cookie, sealed: whoever only starts to sign in, however often, leaves nothing behind here. The
 * browser cannot read the verifier, and cannot make an attempt of its own.
 */
export class SignInAttempts {
  private readonly box: SecretBox;

  constructor(keys: KeyRing) {
    this.box = new SecretBox(keys, 'sign-in through a provider');
  }

  seal(attempt: SignInAttempt): string {
    return this.box.seal(JSON.stringify(attempt));
  }

  /** Null for one that is not ours, was changed, or is too old. */
  open(cookie: unknown, now: number): SignInAttempt | null {
    if (typeof cookie !== 'string' || cookie.length > 4000) return null;
    try {
      const attempt = JSON.parse(this.box.open(cookie)) as SignInAttempt;
      return now - attempt.startedAt < ATTEMPT_MINUTES * 60_000 ? attempt : null;
    } catch {
      return null;
    }
  }
}

/** Under which a used state is remembered. */
export const stateHash = (state: string): Buffer => tokenHash(`state of a provider ${state}`);

/** A path of this service to go on to. Anything else, an address of somebody else's above all, becomes the start page. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return '/';
  try {
    // Parsed as a browser does: what leaves this origin does so by whatever spelling.
    const here = new URL('http://here.invalid');
    const url = new URL(wanted, here);
    return url.origin === here.origin ? url.pathname + url.search : '/';
  } catch {
    return '/';
  }
}
