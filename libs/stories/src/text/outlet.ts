import { getDomain } from 'tldts';

/**
 * Who published an article: the registrable domain of its address, so that `edition.paper.example` and
 * `www.paper.example` are one outlet and two blogs on one host are two; without an address, the name of its source.
 */
export function outletOf(url: string | null, sourceName: string): string {
  return (url && getDomain(url, { allowPrivateDomains: true })) || sourceName;
}
