import type { SourceRow, Trial } from '#libs/archive';

/** What a test of a source tells; `duplicateOf` is the source that has this address already. */
export function trialView(trial: Trial, other: SourceRow | null) {
  const { outcome, definition, message, candidates } = trial;
  const common = {
    outcome,
    ...definition,
    message,
    candidates,
    duplicateOf: other ? { id: other.id, name: other.name } : null,
  };
  if (trial.outcome === 'unreadable')
    return { ...common, title: null, language: null, itemCount: 0, items: [], remarks: [] };
  const { title, language, itemCount, remarks } = trial;
  const items = trial.items.map(({ url, title: headline, published, text }) => ({
    url,
    title: headline,
    text,
    publishedAt: published.at,
    publishedDoubt: published.doubt,
  }));
  return { ...common, title, language: twoLetters(language), itemCount, items, remarks };
}

function twoLetters(language: string | null): string | null {
  return /^[a-z]{2}(?=$|[-_])/i.exec(language?.trim() ?? '')?.[0].toLowerCase() ?? null;
}
