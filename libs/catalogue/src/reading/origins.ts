import type { Places } from './places.js';
import type { Problem } from './problem.js';

/** The files that a regime is made of: its own and its amendments. Finds the line, and the owner, of any part of it. */
export class Origins {
  constructor(private readonly files: readonly { places: Places; local: boolean }[]) {}

  problem(value: object, part: string | number | null, wrong: string, write: string): Problem {
    const owner = this.files.find(({ places }) => places.knows(value)) ?? this.files[0];
    if (!owner) throw new Error('A regime without a file has no problems');
    return owner.places.problem(value, part, wrong, write);
  }

  isLocal(value: object): boolean {
    return this.files.some(({ places, local }) => local && places.knows(value));
  }
}
