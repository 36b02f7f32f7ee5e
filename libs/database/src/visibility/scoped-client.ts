import { SteadyClient } from '../steady-client.js';
import { boundRole } from './bound-role.js';
import { currentVisibility, teamsOf, type Visibility } from './visibility.js';

/** What the policies of the tables read (see the migration of visibility). */
const SETTING = 'embargo.teams';

function settingOf(visibility: Visibility): string {
  return visibility.sees === 'everything' ? '*' : teamsOf(visibility).join(',');
}

type Callback = (error: unknown, result?: unknown) => void;

/**
 * The second wall: before any statement the connection is told whose rows the work that sends it may see, if it was told
 * otherwise before. Nothing rests on a connection being tidied up when it goes back to the pool.
 */
export class ScopedClient extends SteadyClient {
  /** What the connection was told last; null when that is not certain. */
  private told: string | null = null;
  private wasToldInTransaction = false;
  /** The role under which statements run that do not see everything. */
  private role: string | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  override query(...args: unknown[]): never {
    return this.answerTo(args) as never;
  }

  private answerTo(args: unknown[]): unknown {
    const wanted = settingOf(currentVisibility());
    if (isStreamed(args[0])) return this.stream(wanted, args);
    const callback = args.find((one): one is Callback => typeof one === 'function');
    const statement = args.filter((one) => one !== callback);
    // One after the other, so that nothing comes between the telling and its statement.
    const answer = this.turn.then(() => this.send(wanted, statement));
    this.turn = answer.catch(() => undefined);
    return callback ? void callBack(answer, callback) : answer;
  }

  private async send(wanted: string, statement: unknown[]): Promise<unknown> {
    const end = endOf(statement[0]);
    // The end of a transaction is told nothing: one that has failed takes nothing else.
    if (end === null) {
      if (this.told !== wanted) await this.tell(wanted);
      return this.plainly(statement);
    }
    try {
      return await this.plainly(statement);
    } finally {
      // What a connection is told in a transaction is taken back with it; a commit of one that failed is no commit.
      if (end !== 'commit' || this.wasToldInTransaction) this.told = null;
      if (end !== 'rollback-to-savepoint') this.wasToldInTransaction = false;
    }
  }

  private async tell(wanted: string): Promise<void> {
    this.told = null;
    this.role ??= await boundRole((text) => this.plainly([text]));
    const role = wanted === '*' ? 'none' : this.role;
    if (this.transactionStatus === 'T') this.wasToldInTransaction = true;
    await this.plainly([`select set_config('role', $1, false), set_config('${SETTING}', $2, false)`, [role, wanted]]);
    this.told = wanted;
  }

  /** A copy of a table comes back as a stream at once: there is no time to tell anything first. */
  private stream(wanted: string, args: unknown[]): unknown {
    if (this.told === wanted) return super.query(...(args as [string]));
    throw new Error('a stream needs a connection that has sent a statement of the same work before');
  }

  private plainly(statement: unknown[]): Promise<{ rows: Record<string, unknown>[] }> {
    return super.query(...(statement as [string]));
  }

  private get transactionStatus(): string | null {
    return (this as unknown as { getTransactionStatus(): string | null }).getTransactionStatus();
  }
}

async function callBack(answer: Promise<unknown>, callback: Callback): Promise<void> {
  const [error, result] = await answer.then(
    (good) => [null, good],
    (bad: unknown) => [bad, undefined],
  );
  callback(error, result);
}

function isStreamed(statement: unknown): boolean {
  return typeof statement === 'object' && statement !== null && 'submit' in statement;
}

function endOf(statement: unknown): 'commit' | 'rollback' | 'rollback-to-savepoint' | null {
  const text = typeof statement === 'string' ? statement : ((statement as { text?: string }).text ?? '');
  const [, word, to] = /^\s*(commit|end|rollback|abort)\b(?:\s+(?:work\s+|transaction\s+)?(to)\b)?/i.exec(text) ?? [];
  if (word === undefined) return null;
  if (to !== undefined) return 'rollback-to-savepoint';
  return /^(commit|end)$/i.test(word) ? 'commit' : 'rollback';
}
