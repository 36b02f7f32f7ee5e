import type { Actor, Regime } from '#libs/catalogue';
import type { PartyFacts } from '../recipients/party-facts.js';
import { plainWords } from '../words/plain-words.js';

/** An actor of a regime that a report names. */
export interface Named {
  regime: string;
  actor: Actor;
  /** Bound to the actor, but not said to be it. */
  linkedOnly: boolean;
  /** The States of the regime. */
  lands: readonly string[];
}

type Entry = Omit<Named, 'linkedOnly'>;

/** Finds the actors of all regimes in the names of reports: by lexicon id, by full name, then by a name within the words. */
export class NameBook {
  private readonly byParty = new Map<string, Entry[]>();
  private readonly byName = new Map<string, Entry[]>();
  private longest = 1;

  constructor(regimes: readonly Regime[]) {
    for (const regime of regimes) {
      const lands = [...new Set(regime.measures.flatMap(({ target }) => target.iso2))];
      for (const actor of regime.actors) this.enter({ regime: regime.id, actor, lands });
    }
  }

  named(facts: PartyFacts): readonly Named[] {
    const { party, words, linkedOnly } = facts;
    if (party.kind === 'state') return [];
    const exact = this.byName.get(words) ?? [];
    const told = new Set(exact.map(({ regime }) => regime));
    const byId = party.kind === 'actor' ? (this.byParty.get(party.id) ?? []) : [];
    const found = [...exact, ...byId.filter(({ regime }) => !told.has(regime))];
    const entries = found.length > 0 || party.kind === 'actor' ? found : this.within(words);
    return entries.map((entry) => ({ ...entry, linkedOnly }));
  }

  private enter(entry: Entry): void {
    const { actor } = entry;
    for (const id of actor.parties) push(this.byParty, id, entry);
    if (actor.standsFor !== null && actor.standsFor !== 'government' && actor.aliases.length === 0) return;
    for (const name of [actor.name, ...actor.aliases]) {
      const words = plainWords(name);
      this.longest = Math.max(this.longest, words.split(' ').length);
      push(this.byName, words, entry);
    }
  }

  /** The longest names that stand in the words: "Pakistani Taliban" before "Taliban". */
  private within(words: string): Entry[] {
    const tokens = words.split(' ');
    const found: Entry[] = [];
    for (let start = 0; start < tokens.length; start += 1) {
      const most = Math.min(this.longest, tokens.length - start);
      for (let length = most; length > 0; length -= 1) {
        const entries =
          this.byName.get(tokens.slice(start, start + length).join(' ')) ?? this.plural(tokens, start, length);
        if (!entries) continue;
        found.push(...entries);
        start += length - 1;
        break;
      }
    }
    return found;
  }

  /** "Houthi" for "Houthis", "Kamajor" for "Kamajors". */
  private plural(tokens: readonly string[], start: number, length: number): Entry[] | undefined {
    const words = tokens.slice(start, start + length).join(' ');
    return words.length > 4 ? this.byName.get(`${words}s`) : undefined;
  }
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
