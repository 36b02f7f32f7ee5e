/** The families of elements that a news item is read from; everything else in a feed is passed over. */
export type FieldFamily = 'core' | 'dublin-core' | 'content' | 'feedburner' | 'media' | 'other';

const FAMILY_OF_URI: readonly (readonly [RegExp, FieldFamily])[] = [
  [/purl\.org\/dc\//i, 'dublin-core'],
  [/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [
    /w3\.org\/2005\/atom|purl\.org\/atom|purl\.org\/rss\/1\.0\/?$|netscape\.com\/rdf|backend\.userland\.com\/rss/i,
    'core',
  ],
  [/w3\.org\/1999\/02\/22-rdf-syntax/i, 'core'],
  [/rssnamespace\.org\/feedburner/i, 'feedburner'],
  [/search\.yahoo\.com\/mrss/i, 'media'],
];

/** Prefixes that many feeds use without declaring them. */
const USUAL_PREFIXES: readonly (readonly [string, FieldFamily])[] = [
  ['', 'core'],
  ['atom', 'core'],
  ['rdf', 'core'],
  ['rss', 'core'],
  ['dc', 'dublin-core'],
  ['dcterms', 'dublin-core'],
  ['content', 'content'],
  ['feedburner', 'feedburner'],
  ['media', 'media'],
];

export class FeedNamespaces {
  private readonly families = new Map<string, FieldFamily>(USUAL_PREFIXES);

  declare(attributes: ReadonlyMap<string, string>): void {
    for (const [name, uri] of attributes) {
      if (!name.startsWith('xmlns:')) continue;
      this.families.set(name.slice(6), FAMILY_OF_URI.find(([pattern]) => pattern.test(uri))?.[1] ?? 'other');
    }
  }

  /** `dublin-core:creator` for `dc:creator` under whatever prefix. */
  field(name: string): string {
    const colon = name.indexOf(':');
    if (colon < 0) return name;
    const family = this.families.get(name.slice(0, colon)) ?? 'other';
    const local = name.slice(colon + 1);
    return family === 'core' ? local : `${family}:${local}`;
  }
}
