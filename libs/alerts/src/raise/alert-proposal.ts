import type { Determination, Level } from '#libs/assessment';
import type { Party, Stage } from '#libs/lexicon';

/** An alert that reports call for, before it is known whether its incident is on record already. */
export interface AlertProposal {
  regime: string;
  level: Level;
  determination: Determination;
  suppliers: Party[];
  recipients: Party[];
  items: string[];
  stage: Stage;
  isAgreement: boolean;
  /** Days of the event, both included. */
  firstDay: string;
  lastDay: string;
  headline: string;
  summary: string;
  /** The reports that it rests on. */
  reportIds: string[];
}

/** What raising did, so that teams are told of news only. */
export interface RaisedAlert {
  alertId: string;
  change: 'raised' | 'level-changed' | 'report-added' | 'nothing-new';
}
