import { CronTime } from 'cron';

export interface CronSchedule {
  /** The first time after the given one, in UTC. */
  next(after: Date): Date;
}

export type CronReading = { outcome: 'schedule'; schedule: CronSchedule } | { outcome: 'problem'; message: string };

const FIELDS = 5;
const MACRO = /^@(hourly|daily|weekly|monthly|yearly)$/;

/** Reads a cron expression of five fields (minute, hour, day of the month, month, day of the week), in UTC. */
export function readCron(expression: string): CronReading {
  const text = expression.trim();
  const fields = text.split(/\s+/).length;
  if (fields !== FIELDS && !MACRO.test(text)) {
    return problem(
      `A cron expression has five fields (minute, hour, day, month, weekday), this one has ${text === '' ? 'none' : fields}. Example: "0 6 * * 1-5" is at 06:00 UTC on working days.`,
    );
  }
  let time: CronTime;
  try {
    time = new CronTime(text, 'UTC');
  } catch (error) {
    return problem(
      `"${text}" is no cron expression: ${firstLine(error)}. Example: "*/20 * * * *" is every 20 minutes.`,
    );
  }
  const schedule = { next: (after: Date) => time.getNextDateFrom(after, 'UTC').toJSDate() };
  try {
    schedule.next(new Date());
  } catch {
    return problem(`"${text}" never comes: there is no such day in any of the next eight years.`);
  }
  return { outcome: 'schedule', schedule };
}

function problem(message: string): CronReading {
  return { outcome: 'problem', message };
}

function firstLine(error: unknown): string {
  return (error as Error).message.split('\n', 1)[0]!.trim().replace(/\.$/, '');
}
