import type { PredictedAlert } from '../prediction.js';
import type { ReportOfConfidence } from './calibration.js';

/** What was read out of one article. */
export interface Answer {
  events: readonly ReportOfConfidence[];
  alerts: readonly PredictedAlert[];
}
