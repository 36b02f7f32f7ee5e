import type { Catalogue } from '#libs/catalogue';
import type { Citation, VoteRecord } from '../finding.js';
import { unique } from '../words/lists.js';

const kept = new WeakMap<Catalogue, Map<string, VoteRecord[]>>();

/** How the two States stood to each resolution that is cited; null where one is not known or the vote is not on record. */
export function votesOf(
  citations: readonly Citation[],
  supplier: string | null,
  recipient: string | null,
  catalogue: Catalogue,
): VoteRecord[] {
  const symbols = unique(citations.map(({ symbol }) => symbol));
  const key = `${symbols.join()}|${supplier ?? ''}|${recipient ?? ''}`;
  let known = kept.get(catalogue);
  if (!known) kept.set(catalogue, (known = new Map()));
  let votes = known.get(key);
  if (!votes) {
    votes = symbols.flatMap((symbol) => {
      const listed = catalogue.resolution(symbol);
      if (!listed) return [];
      const vote = (iso2: string | null) => (iso2 === null ? null : catalogue.vote(symbol, iso2));
      return [{ symbol, adopted: listed.resolution.adopted, supplier: vote(supplier), recipient: vote(recipient) }];
    });
    known.set(key, votes);
  }
  return votes;
}
