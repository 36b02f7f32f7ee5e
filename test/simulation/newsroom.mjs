// Invented news for scale and fault runs: who publishes what, the same for every seed.

export const ITEMS = 50;
/** Of each source's items, the last so many are new; the others were seen before. */
export const FRESH = 5;

const SUPPLIERS = ['Russia', 'China', 'Syria', 'Myanmar', 'Cuba', 'Vietnam'];
const GOODS = ['artillery shells', 'battle tanks', 'anti-tank missiles', 'armoured vehicles'];
const TOPICS = ['harbour', 'election', 'rainfall', 'football', 'budget', 'railway', 'museum', 'harvest'];
const PLACES = ['Lisbon', 'Quito', 'Hanoi', 'Tallinn', 'Lusaka', 'Dublin', 'Bogota', 'Riga'];

/** Two in a hundred items are about arms: one of each source's fifty. */
export const isAboutArms = (source, at) => at === source % ITEMS;

/** The n-th new item about arms tells a delivery of its own: the days lie further apart than one incident reaches. */
function armsText(n) {
  return `${SUPPLIERS[n % SUPPLIERS.length]} delivered ${20 + (n % 80)} ${GOODS[n % GOODS.length]} to North Korea, officials said on record ${n}.`;
}

function plainText(source, at) {
  const topic = TOPICS[(source + at) % TOPICS.length];
  const place = PLACES[(source * 7 + at) % PLACES.length];
  const sentence = `The ${topic} committee of ${place} met for session ${source}-${at} and put off its decision until the next quarter. `;
  return sentence + `Members said that the ${topic} needs more money than the city has. `.repeat(6);
}

export function itemOf(source, at, host) {
  const isArms = isAboutArms(source, at);
  const n = isArms && at >= ITEMS - FRESH ? Math.floor(source / ITEMS) * FRESH + at - (ITEMS - FRESH) : source;
  const days = isArms ? n * 13 : (source * ITEMS + at) % 4000;
  return {
    title: isArms ? `Delivery report ${n}` : `Notes from desk ${source}, part ${at}`,
    link: `${host}/article/${source}/${at}`,
    text: isArms ? armsText(n) : plainText(source, at),
    published: new Date(Math.min(Date.UTC(2010, 0, 1) + days * 86_400_000, Date.UTC(2024, 0, 1) + n * 1000)),
  };
}

export function feedOf(
  source,
  host,
  { from = 0, to = ITEMS, date = (day) => day.toUTCString(), encoding = 'UTF-8' } = {},
) {
  const items = [];
  for (let at = from; at < to; at += 1) {
    const { title, link, text, published } = itemOf(source, at, host);
    items.push(
      `<item><title>${title}</title><link>${link}</link><pubDate>${date(published)}</pubDate><description>${text}</description></item>`,
    );
  }
  return `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>Desk ${source}</title>${items.join('')}</channel></rss>`;
}
