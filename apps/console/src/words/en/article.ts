export const paste = {
  title: 'Paste an article',
  lead: 'The text is read here, on this server. It is stored with what was found, and an alert is raised where an arms measure may be touched.',
  text: 'Text of the article',
  textHint: 'Headline first, then the text. Plain text; formatting is dropped.',
  headline: 'Headline',
  url: 'Address',
  published: 'Published on',
  publishedHint:
    'The law is taken as of the day of the event, or of this day when the text gives none. Today if left empty.',
  submit: 'Read it',
  working: 'Reading…',
  empty: 'Paste the text of an article first.',
};

export const article = {
  pasteAnother: 'Paste another article',
  alertsRaised: (count: number) =>
    count === 0 ? 'No alert raised' : count === 1 ? '1 alert raised' : `${count} alerts raised`,
  nothing: {
    read: {
      title: 'No transfer or agreement was read in this text',
      detail:
        'The reader looks for arms, military goods, services and agreements passing between parties. If the text does tell of one, ask the catalogue about it directly.',
    },
    'language-not-supported': {
      title: 'The reader does not know this language',
      detail: 'The text is stored. What it tells can be put to the catalogue directly.',
    },
    'no-text': { title: 'There is no text to read', detail: 'Only the headline is stored.' },
  },
  reports: (count: number) => (count === 1 ? '1 report read' : `${count} reports read`),
  whyNot: 'Why not',
  alertOf: (number: number) => `Alert ${number}`,
  findingsOf: 'What the law says of it',
};
