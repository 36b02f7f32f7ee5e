import { z } from 'zod';
import { EVENT_CODES, USUAL_EVENT_CODES } from '../gdelt/event-codes.js';
import { selectorProblem } from '../links/link-selector.js';

const nothing = z.strictObject({});

const known = new Set(EVENT_CODES.map(({ code }) => code));

const eventCode = z.string().refine((code) => known.has(code), {
  error: ({ input }) =>
    `"${String(input)}" is not a code of an event that bears on arms; those are ${[...known].join(', ')}`,
});

const linkSelector = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .superRefine((selector, context) => {
    const problem = selectorProblem(selector);
    if (problem !== null) context.addIssue({ code: 'custom', message: `"${selector}" ${problem}` });
  });

const mustContain = z.string().trim().min(1).max(200).nullable().default(null);

/** The settings of each kind of source, beside its address. */
export const settingsOfKind = {
  /** RSS, Atom or JSON Feed. */
  feed: nothing,
  /** A sitemap or an index of sitemaps; `mustContain` keeps the addresses that hold this text. */
  sitemap: z.strictObject({ mustContain }),
  /** A page with links to articles; `linkSelector` is the CSS selector of the links, or of what holds them. */
  page: z.strictObject({ linkSelector, mustContain }),
  /** A folder below the watched folder; its address is `folder:` and the path. */
  folder: nothing,
  /** GDELT's event files; `codes` are the CAMEO codes of events whose articles are wanted. */
  gdelt: z.strictObject({
    codes: z
      .array(eventCode)
      .min(1)
      .max(known.size)
      .default([...USUAL_EVENT_CODES]),
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
