import { createHash } from 'node:crypto';

/** A key for secrets at rest, and the short name under which a sealed secret remembers it. */
export interface SecretKey {
  /** Eight hexadecimal digits of the SHA-256 of the key: tells keys apart and gives nothing away. */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Uint8Array;
}

/**
 * The keys that the settings know now, the one that seals first. They are read anew each time, so that a running
 * service follows a rotation without a restart; sealing and opening are rare enough for that.
 */
export class KeyRing {
  /** `read` gives the keys, newest first, 32 bytes each; throws when one of them is not. */
  constructor(private readonly read: () => readonly Uint8Array[]) {
    this.current();
  }

  current(): SecretKey {
    const [newest] = this.all();
    if (!newest) throw new Error('there is no key for secrets; see SECRET_KEY');
    return newest;
  }

  all(): SecretKey[] {
    return this.read().map(named);
  }
}

function named(bytes: Uint8Array): SecretKey {
  if (bytes.length !== 32) {
    throw new Error(`the key for secrets must have 32 bytes, not ${bytes.length}; see SECRET_KEY`);
  }
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}
