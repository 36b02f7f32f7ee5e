import { citePinpoint, readPinpoint } from '../pinpoint.js';
import type { Pinpoint } from '../pinpoint.js';
import type { Origins } from '../reading/origins.js';
import type { Problem } from '../reading/problem.js';

/** What the parts of one regime need to know of each other while they are put together. */
export class RegimeContext {
  readonly problems: Problem[] = [];

  constructor(
    readonly origins: Origins,
    /** `1718` -> `S/RES/1718 (2006)`, from the list of resolutions. */
    private readonly symbols: ReadonlyMap<string, string>,
  ) {}

  refuse(value: object, part: string | number | null, wrong: string, write: string): void {
    this.problems.push(this.origins.problem(value, part, wrong, write));
  }

  /** Turns `S/RES/1718 ¶8(a)` into a citation with its year; a resolution that is not listed is refused. */
  cite(pinpoints: readonly string[] | undefined): Pinpoint[] {
    return (pinpoints ?? []).flatMap((text, index) => {
      const parts = readPinpoint(text);
      if (!parts) return [];
      const symbol = this.symbols.get(parts.number);
      if (symbol !== undefined) return [citePinpoint(parts, symbol)];
      this.refuse(
        pinpoints ?? [],
        index,
        `S/RES/${parts.number} is not among the resolutions of this regime`,
        'Add it under resolutions with its day, vote and effect, or correct the number',
      );
      return [];
    });
  }

  /** The entry with this id, or a problem that names the ids there are. */
  named<Entry>(
    entries: ReadonlyMap<string, Entry>,
    id: string,
    holder: object,
    part: string | number,
    section: string,
  ): Entry[] {
    const entry = entries.get(id);
    if (entry !== undefined) return [entry];
    const known = [...entries.keys()].join(', ') || 'none yet';
    this.refuse(holder, part, `${id} is not defined under ${section}`, `Define it there, or write one of: ${known}`);
    return [];
  }
}
