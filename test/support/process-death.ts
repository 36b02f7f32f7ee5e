import pg from 'pg';

/** The end of a process, as its database sees it: the connection is gone after the n-th statement. */
export class ProcessDeath {
  deaths = 0;
  private left: number | null = null;
  // oxlint-disable-next-line typescript/unbound-method -- called with the client as its `this`
  private readonly query = pg.Client.prototype.query;

  after(statements: number): void {
    this.left = statements;
  }

  over(): void {
    this.left = null;
  }

  watch(): void {
    // oxlint-disable-next-line typescript/no-this-alias -- the client is the `this` below
    const death = this;
    pg.Client.prototype.query = function (this: pg.Client, ...query: never[]) {
      const answer = Reflect.apply(death.query, this, query) as unknown;
      if (death.left === null || !(answer instanceof Promise)) return answer;
      return answer.then((rows: unknown) => {
        if (death.left === null || (death.left -= 1) > 0) return rows;
        death.left = null;
        death.deaths += 1;
        (this as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
        throw new Error('the process has died');
      });
    } as never;
  }

  unwatch(): void {
    pg.Client.prototype.query = this.query;
  }
}
