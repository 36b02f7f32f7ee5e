const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The panel of an alert that tells who told of it, and what belongs together. */
export const sourcesOfAlert = {
  heading: 'Other sources',
  counts: (sources: number, articles: number) =>
    `${plural(sources, 'independent source', 'independent sources')}, ${plural(articles, 'article', 'articles')}`,
  explained:
    'A story that many outlets print counts once, for the agency it credits or the outlet that told it first. Several stories of one outlet count once.',
  noArticles: 'No article: this alert rests on reports that were sent as such.',
  story: (origin: string, prints: number) => (prints === 1 ? origin : `${origin}, in ${prints} articles`),
  credits: (agency: string) => `credits ${agency}`,
  takenBack: 'its text has changed and tells this no more',
  pick: (title: string, outlet: string) => `Another event: ${title} (${outlet})`,
  split: 'Split off…',
  splitTitle: (count: number) => `Split ${plural(count, 'article', 'articles')} off`,
  splitDetail:
    'They get an alert of their own, and later texts of these articles go there. The split can be undone on either page.',
  splitHint: 'Tick articles that tell of another event.',
  merge: 'Merge another alert…',
  mergeTitle: 'Merge another alert into this one',
  mergeDetail:
    'Everything that the other alert rests on, and all that is told of it later, is then told here. The merge can be undone.',
  other: 'Number of the other alert',
  otherHint: 'Such as 41',
  similar: 'Possibly the same event',
  similarNone: 'No alert of the same parties within two months.',
  choose: (number: number) => `Alert ${number}`,
  why: 'Why',
  whyHint: 'Kept in the history of both alerts.',
  doMerge: 'Merge',
  doSplit: 'Split off',
  undo: 'Undo…',
  undoTitle: 'Undo this decision',
  undoDetail: 'What it moved goes back. What scans have added since stays where it is.',
  doUndo: 'Undo',
  decisions: 'Merges and splits',
  decision: {
    merge: (alert: number, other: number) => `Alert ${other} merged into alert ${alert}`,
    split: (alert: number, other: number) => `Alert ${other} split off from alert ${alert}`,
    undo: (alert: number, other: number) => `Undone, for alerts ${alert} and ${other}`,
  },
  undone: 'undone',
  mergedInto: 'This alert is merged into',
  mergedIntoDetail: 'It rests on nothing of its own any more and is not listed. Its history stays here.',
  mergedLink: (number: number) => `alert ${number}`,
  supersededTitle: 'A text has changed',
  superseded: (count: number) =>
    count === 1
      ? 'One report below is of a text that no longer says so. It is kept, and marked.'
      : `${count} reports below are of texts that no longer say so. They are kept, and marked.`,
  supportNone: 'No current text supports this alert.',
  supportLess: (level: string) => `Current texts support the level “${level}” only.`,
  supportSame: 'Other current texts support its level.',
  reportTakenBack: (revision: number) => `Taken back: revision ${revision} of the article tells this no more.`,
};
