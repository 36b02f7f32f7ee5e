/** What came of the wish for the page of an article. */
export type PageFetch =
  /** `revisionId` is what is to be read now: the page's text or the feed's own; null when there is nothing new. */
  | {
      outcome: 'settled';
      state: 'read' | 'feed-text-kept' | 'failed';
      reason: string | null;
      revisionId: string | null;
    }
  /** Not now: come again then, with the slot when there is one. */
  | { outcome: 'waits'; until: Date; slot: string | undefined }
  | { outcome: 'settled-before' };
