import type { Party } from '#libs/lexicon';
import type { Anaphor } from './meaning.js';
import { isNonState, partyKey, type ItemMention, type PartyMention, type TokenRange } from './mention.js';

/** How many sentences back something may be meant. */
const MEMORY_SENTENCES = 4;

const isOfState = (party: Party): boolean =>
  party.kind === 'state' ||
  (party.kind === 'actor' && party.homeIso2 !== null && !isNonState(party) && party.actorKind !== 'company');

interface Remembered {
  mention: PartyMention;
  sentence: number;
  /** First token. */
  at: number;
  /** The how many-th of all who were named. */
  order: number;
  /** Who acts is meant by `it` sooner than who is acted upon. */
  isSubject: boolean;
  isPlural: boolean;
  /** Named by the one who leads it. */
  isPerson: boolean;
}

/** How much an article tells of a State. */
interface Standing {
  /** Where it was named first. */
  mention: PartyMention;
  /** How often it was named, the first sentence counting double; `weight` counts double where it acts, too. */
  count: number;
  weight: number;
  /** When it was named last. */
  order: number;
}

/** Who and what has been spoken of, for `it`, `the group`, `the two countries`. */
export class Discourse {
  /** Named in the last sentences; what was named before is kept only as the standing of its State, however long the text. */
  private named: Remembered[] = [];
  private latest = 0;
  private order = 0;
  /** Of the States named before the latest sentence that names anybody. */
  private readonly standings = new Map<string, Standing>();
  private readonly places = new Map<string, number>();
  private excluded: ReadonlySet<string> = new Set();
  private goods: { items: readonly ItemMention[]; sentence: number } | null = null;

  constructor(private readonly groupsIn: (iso2: string) => Party | null) {}

  remember(mention: PartyMention, sentence: number, isSubject: boolean, isPlural = false, isPerson = false): void {
    if (sentence > this.latest) this.goOn(sentence);
    const at = mention.range?.firstToken ?? 0;
    this.named.push({ mention, sentence, at, order: this.order++, isSubject, isPlural, isPerson });
  }

  private goOn(sentence: number): void {
    for (const one of this.named) if (one.sentence === this.latest) addStanding(this.standings, one);
    this.named = this.named.filter((one) => sentence - one.sentence <= MEMORY_SENTENCES);
    this.latest = sentence;
  }

  rememberPlace(iso2: string): void {
    this.places.set(iso2, (this.places.get(iso2) ?? 0) + 1);
  }

  rememberGoods(items: readonly ItemMention[], sentence: number): void {
    if (items.length > 0) this.goods = { items, sentence };
  }

  /** What was last transferred or named as goods, no more than two sentences ago. */
  goodsBefore(sentence: number): readonly ItemMention[] {
    return this.goods !== null && sentence - this.goods.sentence <= 2 ? this.goods.items : [];
  }

  /** Whom an anaphor at a token of a sentence means; empty when nobody fits. */
  resolve(
    anaphor: Anaphor,
    range: TokenRange,
    sentence: number,
    isSubject: boolean,
    except: readonly PartyMention[] = [],
  ): PartyMention[] {
    this.excluded = new Set(except.map(({ party }) => partyKey(party)));
    const found = this.find(anaphor, range.firstToken, sentence, isSubject);
    return found.map((mention) => ({ ...mention, isAnaphoric: true }));
  }

  private find(anaphor: Anaphor, before: number, sentence: number, isSubject: boolean): PartyMention[] {
    switch (anaphor) {
      case 'country':
      case 'government':
      case 'forces':
        return this.last(before, sentence, isOfState, false, 1);
      case 'group':
        return this.groupsOf(before, sentence);
      case 'pair':
        return this.pair(before, sentence);
      case 'he': {
        const person = this.lastPerson(before, sentence);
        if (person.length > 0) return person;
        return this.find('it', before, sentence, isSubject);
      }
      case 'it':
        return isSubject
          ? this.orElse(before, sentence, () => true)
          : this.last(before, sentence, () => true, false, 1);
      case 'they': {
        const plural = this.lastPlural(before, sentence);
        if (plural.length > 0) return plural;
        return isSubject
          ? this.orElse(before, sentence, () => true)
          : this.last(before, sentence, () => true, false, 1);
      }
      case 'goods':
        return [];
    }
  }

  /** `the rebels`: a group named before, else those of the State that the text tells most of. */
  private groupsOf(before: number, sentence: number): PartyMention[] {
    const named = this.last(before, sentence, isNonState, false, 1);
    const topic = named.length > 0 ? null : this.topic();
    const party = topic === null ? null : this.groupsIn(topic);
    return party === null ? named : [{ party, range: null, isAnaphoric: true, isPlaceName: false }];
  }

  private topic(): string | null {
    const standings = this.standingsWith(() => true);
    let [topic, most] = ['', 0];
    const weigh = (iso2: string, count: number): void => {
      if (count > most && !this.excluded.has(iso2)) [topic, most] = [iso2, count];
    };
    for (const [iso2, count] of this.places) weigh(iso2, count + (standings.get(iso2)?.count ?? 0));
    for (const [iso2, { count }] of standings) if (!this.places.has(iso2)) weigh(iso2, count);
    return most === 0 ? null : topic;
  }

  /** `the two countries` are those that the text tells most of, the later named where it tells as much of others. */
  private pair(before: number, sentence: number): PartyMention[] {
    const standings = this.standingsWith((one) => one.sentence !== sentence || one.at < before);
    const ordered = [...standings.values()].sort((one, other) => other.weight - one.weight || other.order - one.order);
    return ordered.length < 2 ? [] : ordered.slice(0, 2).map(({ mention }) => mention);
  }

  /** The standings with those whom the latest sentence names. */
  private standingsWith(counts: (one: Remembered) => boolean): ReadonlyMap<string, Standing> {
    const all = new Map([...this.standings].map(([iso2, standing]) => [iso2, { ...standing }]));
    for (const one of this.named) if (one.sentence === this.latest && counts(one)) addStanding(all, one);
    return all;
  }

  /** `he` is whoever was named last, as long as he is spoken of. */
  private lastPerson(before: number, sentence: number): PartyMention[] {
    const found = this.named.findLast(
      (one) =>
        one.isPerson &&
        (one.sentence < sentence || one.at < before) &&
        sentence - one.sentence <= 2 &&
        !this.excluded.has(partyKey(one.mention.party)),
    );
    return found === undefined ? [] : [found.mention];
  }

  /** `they` are people or a group, named no more than two sentences ago. */
  private lastPlural(before: number, sentence: number): PartyMention[] {
    const found = this.named.findLast(
      (one) =>
        one.at < before &&
        sentence - one.sentence <= 2 &&
        one.isPlural &&
        !this.excluded.has(partyKey(one.mention.party)),
    );
    return found === undefined ? [] : [found.mention];
  }

  private orElse(before: number, sentence: number, fits: (party: Party) => boolean): PartyMention[] {
    const subject = this.last(before, sentence, fits, true, 1);
    return subject.length > 0 ? subject : this.last(before, sentence, fits, false, 1);
  }

  private last(
    before: number,
    sentence: number,
    fits: (party: Party) => boolean,
    subjectsOnly: boolean,
    count: number,
  ): PartyMention[] {
    const found = new Map<string, PartyMention>();
    for (let at = this.named.length - 1; at >= 0 && found.size < count; at--) {
      const one = this.named[at] as Remembered;
      if (sentence - one.sentence > MEMORY_SENTENCES) break;
      if (
        one.at >= before ||
        (subjectsOnly && !one.isSubject) ||
        !fits(one.mention.party) ||
        this.excluded.has(partyKey(one.mention.party))
      )
        continue;
      const key = partyKey(one.mention.party);
      if (!found.has(key)) found.set(key, one.mention);
    }
    return found.size < count && count > 1 ? [] : [...found.values()].reverse();
  }
}

function addStanding(standings: Map<string, Standing>, { mention, sentence, isSubject, order }: Remembered): void {
  if (mention.party.kind !== 'state') return;
  const known = standings.get(mention.party.iso2) ?? { mention, count: 0, weight: 0, order };
  standings.set(mention.party.iso2, {
    mention: known.mention,
    count: known.count + (sentence === 0 ? 2 : 1),
    weight: known.weight + (isSubject || sentence === 0 ? 2 : 1),
    order,
  });
}
