import path from 'node:path';
import type { Pinpoint, Regime } from '#libs/catalogue';
import type { Settings } from '#libs/config';
import { openTextStore, TEXTS_FOLDER, type TextStore } from '#libs/knowledge';

/** The official words at one pinpoint, as the operator imported them. */
export interface OfficialParagraph {
  /** `S/RES/1718 (2006) ¶8(a)` */
  citation: string;
  text: string;
}

/** The texts that `embargo catalogue texts import` wrote into the data folder of this service. */
export class OfficialTexts {
  private constructor(private readonly store: TextStore) {}

  static of({ DATA_DIR }: Settings): OfficialTexts {
    return new OfficialTexts(openTextStore(path.resolve(DATA_DIR, TEXTS_FOLDER)));
  }

  version(): string {
    return this.store.version();
  }

  /** Every paragraph on which a record of the regime or an exemption rests, as far as its text is there. */
  paragraphsOf(regime: Regime): OfficialParagraph[] {
    const pinpoints = new Map<string, Pinpoint>();
    for (const { basis, exemptions } of regime.measures) {
      for (const pinpoint of [basis, ...exemptions.map((exemption) => exemption.basis)].flat()) {
        pinpoints.set(pinpoint.text, pinpoint);
      }
    }
    return [...pinpoints.values()].flatMap((pinpoint) => {
      const found = this.store.paragraph(pinpoint);
      return found?.found ? [{ citation: pinpoint.text, text: found.text }] : [];
    });
  }
}
