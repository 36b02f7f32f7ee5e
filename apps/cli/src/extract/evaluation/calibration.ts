import type { PredictedEvent } from '../prediction.js';
import type { Agreement } from './agreement.js';
import type { GoldEvent } from './gold.js';

/** Reports of one range of confidence, and how many of them were right. */
export interface CalibrationBin {
  from: number;
  to: number;
  reports: number;
  /** Parties and goods agree with a label. */
  right: number;
  /** The stage too. */
  rightWithStage: number;
  meanConfidence: number;
  share: number;
}

const BINS = 10;

export type ReportOfConfidence = PredictedEvent & { confidence: number };

/** Holds the confidence that reports claim against the share of them that is right. */
export class Calibration {
  private readonly bins = Array.from({ length: BINS }, () => ({ reports: 0, right: 0, rightWithStage: 0, sum: 0 }));

  constructor(private readonly agreement: Agreement) {}

  add(labels: readonly GoldEvent[], reports: readonly ReportOfConfidence[]): void {
    for (const report of reports) {
      const bin = this.bins[Math.min(BINS - 1, Math.max(0, Math.floor(report.confidence * BINS)))];
      if (!bin) continue;
      bin.reports += 1;
      bin.sum += report.confidence;
      if (labels.some((label) => this.agreement.withoutStage(label, report))) bin.right += 1;
      if (labels.some((label) => this.agreement.withStage(label, report))) bin.rightWithStage += 1;
    }
  }

  /** Only ranges that some report fell into, from the lowest. */
  table(): CalibrationBin[] {
    return this.bins.flatMap(({ reports, right, rightWithStage, sum }, index) =>
      reports === 0
        ? []
        : [
            {
              from: index / BINS,
              to: (index + 1) / BINS,
              ...{ reports, right, rightWithStage },
              meanConfidence: sum / reports,
              share: right / reports,
            },
          ],
    );
  }
}
