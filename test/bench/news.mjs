// Articles for the benchmarks: ordinary news of sentences written for this, and arms news of the evaluation corpus.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const CORPUS = path.join(import.meta.dirname, '..', 'evaluation', 'corpus.jsonl');

export function corpus() {
  return readFileSync(CORPUS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const ORDINARY = [
  'The city council voted on Tuesday to widen the ring road and to plant two thousand trees along it.',
  'Shares in the airline fell four per cent after it said that fuel would cost more this winter.',
  'Germany and France agreed on a common price for train tickets between their largest cities.',
  'The central bank left its main rate unchanged, as most analysts had expected.',
  'Heavy rain closed schools in the north of Spain, and one bridge was washed away.',
  'A museum in Cairo opened a new hall for the finds of the last ten summers.',
  'The striker scored twice in the second half and left the pitch to applause.',
  'Doctors in Japan reported that the new vaccine had caused only mild fever in children.',
  'Parliament will debate the pension bill next week, the speaker said.',
  'The prime minister of Canada met farmers who have lost their harvest to the drought.',
  'A court in Rome heard the last witnesses in the case of the collapsed stand.',
  'The company plans to hire three hundred engineers for its plant near Bristol.',
  'Police asked drivers to avoid the harbour while a crane is being lifted into place.',
  'The novel tells of two sisters who open a bakery in a village without a road.',
  'Kenya sent its youngest team yet to the games and came home with nine medals.',
  'The fire brigade needed four hours to put out a blaze in a furniture store.',
  'Researchers measured how quickly the glacier melts and found no change since last year.',
  'The United Nations appealed for money to feed those who fled the floods.',
  'Voters in the capital complained about long queues and too few booths.',
  'Brazil exported more coffee in the spring than in any spring before.',
  'The opposition accused the minister of hiding the cost of the new stadium.',
  'Turkey and Greece will run ferries all year round between the two islands.',
  'A train driver was honoured for stopping in time when a tree lay across the line.',
  'The festival ends on Sunday with a concert in the old shipyard.',
];

/** The same numbers at every run. */
function chance(seed) {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** News of a day: 200 words an article, one article in forty about arms. */
export function ordinaryNews(amount) {
  const next = chance(7);
  const arms = corpus().filter(({ lang, events }) => lang === 'en' && events.length > 0);
  return Array.from({ length: amount }, (_, at) => {
    if (at % 40 === 0) return articleOf(arms[Math.floor(next() * arms.length)]);
    const sentences = Array.from({ length: 14 }, () => ORDINARY[Math.floor(next() * ORDINARY.length)]);
    const text = [sentences.slice(1, 5), sentences.slice(5, 10), sentences.slice(10)].map((part) => part.join(' '));
    return { title: sentences[0].slice(0, -1), text: text.join('\n\n'), published: '2024-06-20', language: 'en' };
  });
}

const WORDS = 600;

/** Articles of 600 words, every paragraph about arms. */
export function armsNews(amount) {
  const next = chance(11);
  const items = corpus().filter(({ lang, events }) => lang === 'en' && events.length > 0);
  return Array.from({ length: amount }, () => {
    const first = items[Math.floor(next() * items.length)];
    let text = first.text;
    while (text.split(/\s+/).length < WORDS) text += `\n\n${items[Math.floor(next() * items.length)].text}`;
    return { ...articleOf(first), text: text.split(' ').slice(0, WORDS).join(' ') };
  });
}

/** Nothing but names of countries and weapons. */
export function names(bytes) {
  const next = chance(13);
  const words =
    'Iran,North Korea,Russia,Libya,Sudan,Yemen,Turkey,China,missiles,tanks,T-72,rifles,drones,AK-47,radar'.split(',');
  const parts = [];
  for (let length = 0; length < bytes; length += parts.at(-1).length + 1)
    parts.push(words[Math.floor(next() * words.length)]);
  return { title: null, text: parts.join(' '), published: '2024-06-20', language: 'en' };
}

export function articleOf({ title, text, published, lang }) {
  return { title, text, published, language: lang };
}
