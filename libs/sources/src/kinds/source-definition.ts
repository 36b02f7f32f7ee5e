import { z } from 'zod';

const nothing = z.strictObject({});

const mustContain = z.string().trim().min(1).max(200).nullable().default(null);

/** The settings of each kind of source, beside its address. */
export const settingsOfKind = {
  /** RSS, Atom or JSON Feed. */
  feed: nothing,
  /** A sitemap or an index of sitemaps; `mustContain` keeps the addresses that hold this text. */
  sitemap: z.strictObject({ mustContain }),
  /** A page with links to articles; `linkSelector` is the CSS selector of the links, or of what holds them. */
  page: z.strictObject({ linkSelector: z.string().trim().min(1).max(500), mustContain }),
  /** A folder below the watched folder; its address is `folder:` and the path. */
  folder: nothing,
  /** GDELT's event files; `codes` are the CAMEO codes of events whose articles are wanted. */
  gdelt: z.strictObject({
    codes: z
      .array(z.string().regex(/^\d{2,4}$/))
      .min(1)
      .max(310),
  }),
  /** The feed of invented news that the product brings along. */
  file: nothing,
};

export type SourceKind = keyof typeof settingsOfKind;
export type SettingsOfKind<K extends SourceKind> = z.infer<(typeof settingsOfKind)[K]>;

/** What a source is read as: its kind, where it is, and the settings of that kind. */
export type SourceDefinition = {
  [K in SourceKind]: { kind: K; url: string; settings: SettingsOfKind<K> };
}[SourceKind];

export type DefinitionParse =
  | { outcome: 'defined'; definition: SourceDefinition }
  | { outcome: 'invalid'; problems: { path: string; message: string }[] };

export function isSourceKind(kind: string): kind is SourceKind {
  return Object.hasOwn(settingsOfKind, kind);
}

/** Kind and settings as somebody wrote them, or as they stand in the database. */
export function parseDefinition(kind: SourceKind, url: string, settings: unknown): DefinitionParse {
  const parsed = settingsOfKind[kind].safeParse(settings ?? {});
  if (parsed.success)
    return { outcome: 'defined', definition: { kind, url, settings: parsed.data } as SourceDefinition };
  return {
    outcome: 'invalid',
    problems: parsed.error.issues.map(({ path, message }) => ({ path: ['settings', ...path].join('.'), message })),
  };
}
