/** Why a server that this process used is gone, though this process did not stop it. */
export type LostReason =
  /** The server of this very process ended by itself or was killed. */
  | { kind: 'server-ended'; detail: string }
  /** The process that had started the server stopped it or ended. */
  | { kind: 'owner-gone'; detail: string };

export interface EmbeddedDatabase {
  /** Address of the database, password included. It changes with every start of the server. */
  readonly url: string;
  readonly port: number;
  /** Process id of the server. */
  readonly pid: number;
  /** Whether this process started the server (or took it over from a dead one) and therefore ends it. */
  readonly owned: boolean;
  /** Ends the server when it is owned; otherwise only lets go of it. */
  stop(): Promise<void>;
  /** Settles when the server goes away without `stop()` of this process; never rejects. */
  readonly lost: Promise<LostReason>;
}
