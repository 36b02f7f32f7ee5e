declare const payload: unique symbol;

/** A kind of work, and how it is repeated when it fails. `Data` is what each job carries; it is stored as JSON. */
export interface QueueDefinition<Data extends object = object> {
  /** Letters, digits, `-` and `_`. Part of the stored data: renaming it strands the jobs that wait under the old name. */
  readonly name: string;
  /** How often a failed job is tried again before it becomes a dead letter. */
  readonly retries: number;
  /** Pause before the first repetition; each further one is about twice as long. */
  readonly retryDelaySeconds: number;
  /** Longest that one attempt may take before it counts as failed. */
  readonly timeoutSeconds: number;
  /**
   * What a job with a `singletonKey` excludes. `waiting`: a second job that waits as well (it may wait while one
   * runs, so that nothing that came up meanwhile is missed). `unfinished`: a second one that waits, runs or is to be
   * repeated (for work that looks at everything anyway, such as a scan).
   */
  readonly singleton: 'waiting' | 'unfinished';
  readonly [payload]?: Data;
}

const defaults = { retries: 5, retryDelaySeconds: 2, timeoutSeconds: 300, singleton: 'waiting' } as const;

export function defineQueue<Data extends object>(
  name: string,
  options: Partial<Omit<QueueDefinition<Data>, 'name' | typeof payload>> = {},
): QueueDefinition<Data> {
  if (!/^[\w-]{1,50}$/.test(name)) {
    throw new Error(`"${name}" is no name for a queue: use up to 50 letters, digits, - and _`);
  }
  return { ...defaults, ...options, name };
}

/** Where jobs go whose attempts are used up. */
export function deadLetterName(queue: QueueDefinition): string {
  return `${queue.name}-dead`;
}
