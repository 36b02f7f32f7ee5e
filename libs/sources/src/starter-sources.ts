export interface StarterSource {
  name: string;
  feedUrl: string;
  /** ISO 639-1. */
  language: string;
  /** What a person should know before switching it on. */
  note: string;
}

/** News feeds offered for switching on; none is read before somebody does. Read each publisher's terms first. */
export const STARTER_SOURCES: readonly StarterSource[] = [
  {
    name: 'UN News: peace and security',
    feedUrl: 'https://news.un.org/feed/subscribe/en/news/topic/peace-and-security/feed/rss.xml',
    language: 'en',
    note: 'The United Nations’ own news service; short texts.',
  },
  {
    name: 'UN Press',
    feedUrl: 'https://press.un.org/en/rss.xml',
    language: 'en',
    note: 'Meetings coverage and press releases of the United Nations.',
  },
  {
    name: 'BBC News: World',
    feedUrl: 'https://feeds.bbci.co.uk/news/world/rss.xml',
    language: 'en',
    note: 'Headlines with a sentence.',
  },
  {
    name: 'Al Jazeera English',
    feedUrl: 'https://www.aljazeera.com/xml/rss/all.xml',
    language: 'en',
    note: 'All subjects; headlines with a sentence.',
  },
  {
    name: 'The Guardian: World',
    feedUrl: 'https://www.theguardian.com/world/rss',
    language: 'en',
    note: 'Long summaries.',
  },
  {
    name: 'The New York Times: World',
    feedUrl: 'https://rss.nytimes.com/services/xml/rss/nyt/World.xml',
    language: 'en',
    note: 'Headlines with a sentence; articles are behind a subscription.',
  },
  {
    name: 'Deutsche Welle: English',
    feedUrl: 'https://rss.dw.com/rdf/rss-en-all',
    language: 'en',
    note: 'RSS 1.0; all subjects.',
  },
  { name: 'France 24: English', feedUrl: 'https://www.france24.com/en/rss', language: 'en', note: 'All subjects.' },
  {
    name: 'NPR: World',
    feedUrl: 'https://feeds.npr.org/1004/rss.xml',
    language: 'en',
    note: 'Headlines with a sentence.',
  },
  {
    name: 'Defense News',
    feedUrl: 'https://www.defensenews.com/arc/outboundfeeds/rss/?outputType=xml',
    language: 'en',
    note: 'Arms trade; many lawful sales.',
  },
  {
    name: 'Breaking Defense',
    feedUrl: 'https://breakingdefense.com/feed/',
    language: 'en',
    note: 'Arms trade; many lawful sales.',
  },
  {
    name: 'The Defense Post',
    feedUrl: 'https://thedefensepost.com/feed/',
    language: 'en',
    note: 'Arms trade and conflicts.',
  },
  {
    name: 'Bellingcat',
    feedUrl: 'https://www.bellingcat.com/feed/',
    language: 'en',
    note: 'Investigations, few and long.',
  },
  {
    name: 'Crisis Group',
    feedUrl: 'https://www.crisisgroup.org/rss.xml',
    language: 'en',
    note: 'Analyses of conflicts.',
  },
  {
    name: 'NK News',
    feedUrl: 'https://www.nknews.org/feed/',
    language: 'en',
    note: 'North Korea; articles are behind a subscription.',
  },
  { name: '38 North', feedUrl: 'https://www.38north.org/feed/', language: 'en', note: 'North Korea; analyses.' },
  {
    name: 'Yonhap: North Korea',
    feedUrl: 'https://en.yna.co.kr/RSS/nk.xml',
    language: 'en',
    note: 'South Korea’s news agency.',
  },
  { name: 'Radio Dabanga', feedUrl: 'https://www.dabangasudan.org/en/feed', language: 'en', note: 'Sudan and Darfur.' },
  { name: 'Haitian Times', feedUrl: 'https://haitiantimes.com/feed/', language: 'en', note: 'Haiti.' },
  {
    name: 'tagesschau: Ausland',
    feedUrl: 'https://www.tagesschau.de/ausland/index~rss2.xml',
    language: 'de',
    note: 'In German.',
  },
  {
    name: 'Le Monde: International',
    feedUrl: 'https://www.lemonde.fr/international/rss_full.xml',
    language: 'fr',
    note: 'In French.',
  },
];
