import type { Act } from '#libs/catalogue';
import type { Item, ItemService } from '#libs/lexicon';
import type { Goods } from '../goods/goods.js';
import type { Kind } from '../goods/kinds.js';
import type { Report } from '../report.js';

type Conduct = Report['conduct'];

const BY_SERVICE: Readonly<Record<ItemService, readonly Act[]>> = {
  training: ['training'],
  advice: ['advice'],
  repair: ['repair'],
  'technical-assistance': ['advice', 'repair', 'production', 'help'],
  'licensed-production': ['production'],
  mercenaries: ['mercenaries'],
  financing: ['money'],
  'police-training': ['training'],
  transport: ['carriage', 'goods'],
};

const BY_WORDS: readonly (readonly [RegExp, ...Act[]])[] = [
  [/\btraining\b(?! (?:aircraft|jet|plane))|\binstructors?\b|\bdrill\b|\binstruction\b|\btrain(?:s|ed)?\b/, 'training'],
  [/\badvis[eo]rs?\b|\bmilitary advice\b|\btechnical advice\b|\bmilitary experts?\b/, 'advice'],
  [
    /\bmaintenance\b|\brepairs?\b|\boverhaul\w*|\bservicing\b|\bupkeep\b|\brefurbish\w*|\bmoderni[sz]\w*|\bupgrad\w*/,
    'repair',
  ],
  [
    /\blicen[cs]es?\b|\bblueprints?\b|\bknow how\b|\btechnical (?:data|documentation|drawings)\b|\bdrawings\b|\bpatents?\b|\btechnology transfer\b/,
    'production',
  ],
  [
    /\bmercenar\w*|\b(?:foreign|wagner|hired|rebel) (?:fighters?|gunmen)\b|\bfighting personnel\b|\bhired guns\b/,
    'mercenaries',
  ],
  [/\btroops\b|\bsoldiers?\b|\bcombat units?\b/, 'troops'],
  [
    /\bloans?\b|\bcredits?\b|\bpayments?\b|\bfinanc\w*|\binsurance\b|\bfunding\b|\bmoney\b|\bcash\b|\binvest\w*/,
    'money',
  ],
  [/\bjoint (?:ventures?|plants?|compan(?:y|ies)|factor(?:y|ies)|production|enterprises?)\b/, 'ventures', 'production'],
  [
    /\b(?:scientific|research|engineering|science|technological|academic|medical|space|student|cultural) (?:and \w+ )?(?:cooperation|co operation|exchanges?|collaboration|programmes?)\b/,
    'science',
  ],
  [/\bteaching\b|\blectur\w*|\buniversity (?:courses?|places|studies)\b|\bstudents?\b|\bdoctoral\b/, 'teaching'],
  [/\bworkers?\b|\blabou?rers?\b|\bsappers?\b|\bwork permits?\b/, 'workers'],
  [/\bcrews? (?:services?|for)\b|\bship crews?\b|\bcharter\w*|\bleas(?:e|ing)\b|\bflag(?:ging)?\b/, 'shipping'],
];

const TRANSIT_WORDS: readonly (readonly [RegExp, Act])[] = [
  [/\bflights?\b|\boverflight\b|\baircraft (?:land|carr)|\blanding\b|\bby air\b|\bplanes? carrying\b/, 'flights'],
  [/\bport calls?\b|\bentry into port\b|\bdocking\b/, 'port-calls'],
  [/\bship to ship\b|\btransfer at sea\b/, 'ship-to-ship'],
  [/\bbunker\w*|\brefuel\w*/, 'bunkering'],
];

/** What the conduct of a report comes to for one item, in the words of the law. */
export function actsOf(conduct: Conduct, goods: Goods, about: string): readonly Act[] {
  const services = servicesOf(goods.item, goods);
  switch (conduct) {
    case 'transfer':
    case 'supply':
    case 'procurement':
      return goodsActs(services, goods);
    case 'assistance':
      return assistanceActs(services, goods);
    case 'training':
      return ['training', ...services.filter((act) => act === 'advice')];
    case 'licence':
      return ['production', 'goods'];
    case 'financing':
      return ['money'];
    case 'brokering':
      return ['brokering', 'goods'];
    case 'transit':
      return ['carriage', 'goods', ...transitActs(`${goods.words} . ${about}`)];
    case 'inspection':
      return inspectionActs(`${goods.words} . ${about}`);
    case 'travel-of-personnel':
      return ['travel', ...services];
    case 'cooperation':
      return services.length > 0 ? services : ['help', 'science', 'training', 'advice'];
    case 'agreement':
      return goodsActs(services, goods);
  }
}

/** A search, or what follows it once banned goods are found. */
function inspectionActs(words: string): readonly Act[] {
  if (/\b(?:seized?|seizure|confiscat\w*|impound\w*|found|discovered)\b/.test(words)) return ['seizure'];
  return /\bhigh seas\b|\bat sea\b|\boff (?:the )?(?:coast|\w+)\b|\bdhow\b|\binternational waters\b|\bboard(?:ed|ing)\b/.test(
    words,
  )
    ? ['search-at-sea']
    : ['search'];
}

function servicesOf(item: Item, goods: Goods): Act[] {
  const acts = new Set<Act>(item.service === null || isAircraftForTraining(goods) ? [] : BY_SERVICE[item.service]);
  for (const [pattern, ...found] of BY_WORDS) if (pattern.test(goods.words)) for (const act of found) acts.add(act);
  if (goods.kinds.has('military-service') && acts.size === 0) acts.add('training');
  return [...acts];
}

/** "L-39 trainers" are aircraft, whatever the lexicon makes of the word. */
function isAircraftForTraining({ kinds }: Goods): boolean {
  return kinds.has('trainer');
}

function goodsActs(services: readonly Act[], goods: Goods): readonly Act[] {
  if (goods.kinds.has('arms-plant')) return ['production', 'goods', ...services.filter((act) => act !== 'production')];
  return services.length > 0 ? services : ['goods'];
}

const SERVICE_KINDS: readonly Kind[] = ['military-service', 'small-arms-service', 'police-service'];

function assistanceActs(services: readonly Act[], goods: Goods): readonly Act[] {
  if (goods.kinds.has('arms-plant')) return ['production', ...services.filter((act) => act !== 'production')];
  if (services.length > 0) return services;
  if (SERVICE_KINDS.some((kind) => goods.kinds.has(kind))) return ['training', 'advice', 'repair', 'help'];
  return ['advice', 'repair', 'help', 'goods'];
}

function transitActs(words: string): Act[] {
  return TRANSIT_WORDS.filter(([pattern]) => pattern.test(words)).map(([, act]) => act);
}

/** Acts that move things, to which the goods of an exemption apply; the others are services about things. */
export function movesGoods(acts: readonly Act[]): boolean {
  return acts.some((act) => act === 'goods' || act === 'carriage' || act === 'brokering' || act === 'production');
}
