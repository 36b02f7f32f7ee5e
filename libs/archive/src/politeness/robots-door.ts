import type { Outbound } from '#libs/outbound';
import type { DocumentFetch } from '../collect/fetch-document.js';
import type { Door, TurnedAway } from './door.js';
import { RobotsRules, type RobotsStore } from './robots-rules.js';

/** For a look at a source without a database, where nobody else's requests are known: robots.txt alone decides. */
export class RobotsDoor implements Door {
  private readonly robots: RobotsRules;

  constructor(outbound: Outbound) {
    this.robots = new RobotsRules(new ForgottenAfterwards(), outbound);
  }

  async through(url: string, ask: () => Promise<DocumentFetch>): Promise<DocumentFetch | TurnedAway> {
    const rules = await this.robots.ask(url);
    if (rules.outcome === 'allowed') return ask();
    return { outcome: 'turned-away', message: rules.message, comesLater: false };
  }
}

class ForgottenAfterwards implements RobotsStore {
  robotsOf(): Promise<null> {
    return Promise.resolve(null);
  }

  keepRobots(): Promise<void> {
    return Promise.resolve();
  }
}
