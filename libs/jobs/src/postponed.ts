/**
 * Thrown by a handler whose work cannot be done yet, for no fault of anything: the job comes again at that time, with
 * this data if it is given, and no attempt is counted.
 */
export class Postponed extends Error {
  constructor(
    readonly until: Date,
    readonly data?: object,
  ) {
    super(`postponed until ${until.toISOString()}`);
  }
}
