import { setTimeout as wait } from 'node:timers/promises';

/** How often a waiting loop looks again. */
export const lookAgainMs = 30;

/** Repeats `look` until it answers something other than undefined, or until the deadline: then undefined. */
export async function waitFor<Answer>(
  look: () => Answer | undefined | Promise<Answer | undefined>,
  deadlineMs: number,
  everyMs: number = lookAgainMs,
): Promise<Answer | undefined> {
  const until = performance.now() + deadlineMs;
  for (;;) {
    const answer = await look();
    if (answer !== undefined || performance.now() >= until) return answer;
    await wait(everyMs);
  }
}
