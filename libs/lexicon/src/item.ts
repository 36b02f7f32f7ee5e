import type { ItemCategory } from './vocabulary.js';

/** Services that arms measures name beside goods. */
export type ItemService =
  | 'training'
  | 'advice'
  | 'repair'
  | 'technical-assistance'
  | 'licensed-production'
  | 'mercenaries'
  | 'financing'
  | 'police-training'
  | 'transport';

/** UN Register of Conventional Arms categories. */
export type RegisterCategory = 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI' | 'VII';

/**
 * One kind of goods or service, with the features that measures turn on. `null` always means "not known". Words that
 * show nothing at all are `non-arms`, not `civil`, and of unknown lethality: whoever judges must ask.
 */
export interface Item {
  /** As the report or register writes it. */
  text: string;
  category: ItemCategory;
  /** The weapon's standard designation when the words name one: `T-72`. */
  designation: string | null;
  register: RegisterCategory | null;
  /** Small arm or light weapon (or its ammunition)? */
  smallArm: boolean | null;
  calibreMm: number | null;
  /** Greatest range, for missiles and unmanned aircraft. */
  rangeKm: number | null;
  /** Lethal by type; body armour, trucks and radios are not. */
  lethal: boolean | null;
  dualUse: boolean;
  service: ItemService | null;
  /** Civil goods that no arms measure names (food, trucks, oil). */
  civil: boolean;
}
