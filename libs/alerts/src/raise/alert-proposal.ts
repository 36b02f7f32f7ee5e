import type { Determination, Level } from '#libs/assessment';
import type { ItemCategory, Party, Stage } from '#libs/lexicon';

/** What an article or a posted report tells of one deal, as an alert under one regime would say it. */
export interface TellingContent {
  regime: string;
  level: Level;
  determination: Determination;
  suppliers: Party[];
  recipients: Party[];
  items: string[];
  categories: ItemCategory[];
  /** `SD`, or `SD/SD-DF` for a part of a State. */
  places: string[];
  stage: Stage;
  isAgreement: boolean;
  /** Days of the event, both included. */
  firstDay: string;
  lastDay: string;
  /** Whether the text tells the day; else it is the day of publication. */
  isDayTold: boolean;
  headline: string;
  summary: string;
}

/** An alert that reports call for, before it is known whether its incident is on record already. */
export interface AlertProposal extends TellingContent {
  /** The reports that it rests on. */
  reportIds: string[];
}

/** What raising did, so that teams are told of news only. */
export interface RaisedAlert {
  alertId: string;
  change: 'raised' | 'level-changed' | 'report-added' | 'nothing-new';
}
