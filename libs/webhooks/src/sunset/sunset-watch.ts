import { Injectable } from '@nestjs/common';
import { addDays, type Catalogue } from '#libs/catalogue';
import { DataSource } from 'typeorm';
import { WebhookOutbox } from '../storage/webhook-outbox.js';

const TOLD_DAYS_AHEAD = 30;
const DAY_MS = 86_400_000;

/** A term that ends soon, or ended lately, with no renewal on record. */
export interface NearSunset {
  regime: string;
  regimeTitle: string;
  measure: string;
  lastDay: string;
  daysLeft: number;
  citations: string[];
}

/** `today` is a UTC day. Terms that ended long ago are no news. */
export function nearSunsets({ regimes }: Pick<Catalogue, 'regimes'>, today: string): NearSunset[] {
  const [from, to] = [addDays(today, -TOLD_DAYS_AHEAD), addDays(today, TOLD_DAYS_AHEAD)];
  return regimes.flatMap((regime) =>
    regime.measures.flatMap((measure): NearSunset[] => {
      const { sunset } = measure;
      const isOver = measure.superseded !== null || (measure.to !== null && measure.to <= today);
      if (isOver || sunset === null || sunset.laterRenewalConfirmed || sunset.date < from || sunset.date > to)
        return [];
      return [
        {
          regime: regime.id,
          regimeTitle: regime.title,
          measure: measure.id,
          lastDay: sunset.date,
          daysLeft: Math.round((Date.parse(sunset.date) - Date.parse(today)) / DAY_MS),
          citations: sunset.by.map(({ text }) => text),
        },
      ];
    }),
  );
}

/** Tells once of each measure and end of term, however often and by however many processes it is asked. */
@Injectable()
export class SunsetWatch {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: WebhookOutbox,
  ) {}

  /** Gives how many were told of. */
  async tell(catalogue: Pick<Catalogue, 'regimes'>, today: string): Promise<number> {
    let told = 0;
    for (const data of nearSunsets(catalogue, today)) {
      told += await this.database.transaction(async (manager) => {
        const news = (await manager.query(
          `insert into sunset_notices (measure, last_day) values ($1, $2) on conflict do nothing returning measure`,
          [data.measure, data.lastDay],
        )) as unknown[];
        if (news.length === 0) return 0;
        await this.outbox.record(manager, { type: 'catalogue.sunset_near', data });
        return 1;
      });
    }
    return told;
  }
}
