import type { Party } from '#libs/lexicon';

/** Names that take the article in a sentence. */
const WITH_ARTICLE =
  /^(?:United (?:States|Kingdom|Arab Emirates)|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles|Solomon Islands|Marshall Islands|Central African Republic|Dominican Republic|Czech Republic|Democratic Republic of the Congo|Republic of the Congo|Sudan People|Soviet Union|Holy See)/;

export function nameOfParty(party: Party | null, otherwise: string): string {
  if (party === null) return otherwise;
  return party.kind === 'state' && WITH_ARTICLE.test(party.name) ? `the ${party.name}` : party.name;
}
