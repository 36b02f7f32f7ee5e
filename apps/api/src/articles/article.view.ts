import type { OpenedRevision, PageFetchRow } from '#libs/archive';

/** One text of an article, and how it was got. */
export function articleView(revision: OpenedRevision, page: PageFetchRow | null) {
  const { articleId, title, text, language, author, publishedAt, publishedDoubt, fetchedAt, erasedAt, origin } =
    revision;
  const { url, sourceName } = revision.article;
  return {
    id: articleId,
    title,
    url,
    sourceName,
    author,
    publishedAt,
    publishedDoubt,
    fetchedAt,
    text,
    erasedAt,
    language,
    origin,
    revision: revision.revision,
    page: page && pageView(page),
  };
}

/** What became of the wish for the article's page. `isKept`: the page as it came can be had at `/page`. */
function pageView({ state, reason, via, finalUrl, canonicalUrl, pageHash, rawHash, remarks, doneAt }: PageFetchRow) {
  return {
    state,
    reason,
    via,
    finalUrl,
    canonicalUrl,
    sha256: pageHash,
    isKept: rawHash !== null,
    remarks,
    at: doneAt,
  };
}
