import type { Act, Purpose } from '#libs/catalogue';
import type { CaseFacts } from '../facts.js';
import type { Goods } from '../goods/goods.js';
import type { Kind } from '../goods/kinds.js';
import type { Ternary } from '../ternary.js';

const WORDS: Readonly<Partial<Record<Purpose, RegExp>>> = {
  'work-of-aid-bodies':
    /\baid (?:convoys?|deliver\w*|work\w*|agenc\w*|bod(?:y|ies)|operations?)\b|\bhumanitarian\b|\brelief\b|\bunicef\b|\bwfp\b|\bred cross\b/,
  demining: /\bde ?min\w*|\bmine (?:action|clear\w*)|\bmine detectors?\b|\bclearing (?:of )?mines\b/,
  'peace-agreement':
    /\bpeace (?:agreement|accord|deal|process)\b|\bjoint (?:integrated )?units?\b|\bunified forces\b|\bcomprehensive peace\b|\bcpa\b/,
  'security-sector-reform':
    /\bsecurity sector reform\b|\bssr\b|\brestructur\w*|\breform of the (?:army|police|forces)\b|\bretraining\b|\brebuild\w* (?:of )?the (?:army|police)\b/,
  'reunification-of-forces': /\bboth camps\b|\bboth sides\b|\breunif\w*|\bunif(?:y|ied|ication)\b/,
  'law-enforcement': /\briot\b|\btear gas\b|\bshields?\b|\bpolice\b|\blaw enforcement\b/,
  'guarding-premises': /\bguard\w*\b|\bprotect\w* (?:of )?(?:premises|ports?|embass\w*|staff)/,
  'fighting-al-shabaab':
    /\b(?:fight\w*|combat\w*|operations?|offensive|war|use) (?:against )?(?:the )?(?:al )?shabaab\b|\bagainst (?:al )?shabaab\b/,
  evacuation: /\bevacuat\w*/,
  'kept-on-board': /\bon ?board\b|\baboard\b|\bvisit\w*|\bport call\b|\bcalling at\b/,
  medical: /\bmedical\b|\bhealth\b|\bhospital\b|\bdoctors?\b|\bmedicine/,
  emergency: /\bemergency\b/,
  'civil-air-traffic': /\bair traffic control\b/,
  'airliner-safety': /\bairliners?\b|\bpassenger aircraft\b/,
  'nuclear-deal-works': /\bjcpoa\b|\bfordow\b|\barak\b|\bnuclear deal\b|\bjoint comprehensive plan\b/,
  'un-decisions': /\bun decisions?\b|\bonuc\b|\bat the request of the (?:un|united nations)\b/,
  'sensitive-science':
    /\bnuclear\b|\baerospace\b|\baeronautic\w*|\bspace\b|\bsatellites?\b|\baviation\b|\badvanced (?:manufactur\w*|production|materials?)\b|\brocket\w*|\bmissiles?\b/,
  'arms-for-terrorism': /\bterror\w*/,
  'bomb-making': /\bbombs?\b|\bieds?\b|\bbomb making\b|\bimprovised explosive\b|\bexplosive devices?\b/,
};

const HUMANITARIAN_KINDS: readonly Kind[] = ['ambulance', 'demining-gear', 'medical', 'food'];
const PROTECTIVE_KINDS: readonly Kind[] = [...HUMANITARIAN_KINDS, 'body-armour', 'protective-gear'];

/** Do the words of the report show the purpose that an exemption asks for? */
export function showsPurpose(purpose: Purpose, facts: CaseFacts, goods: Goods, acts: readonly Act[]): Ternary {
  switch (purpose) {
    case 'humanitarian':
      return showsHumanitarian(facts, goods, HUMANITARIAN_KINDS);
    case 'humanitarian-or-protective':
      return showsHumanitarian(facts, goods, PROTECTIVE_KINDS);
    case 'demining':
      return isDeminer(facts) || wordsShow('demining', facts) ? 'yes' : 'no';
    case 'security-sector-reform':
      // Training a State's own forces is itself a part of rebuilding them; goods show no purpose.
      return wordsShow(purpose, facts) || (acts.includes('training') && isStateBody(facts)) ? 'yes' : 'no';
    default:
      return wordsShow(purpose, facts) ? 'yes' : 'no';
  }
}

function wordsShow(purpose: Purpose, { circumstances }: CaseFacts): boolean {
  return WORDS[purpose]?.test(circumstances.words) ?? false;
}

function showsHumanitarian(facts: CaseFacts, goods: Goods, kinds: readonly Kind[]): Ternary {
  const classes = facts.consignee?.facts.classes;
  if (classes?.has('aid-workers') || classes?.has('deminers') || classes?.has('media')) return 'yes';
  if (/\bhumanitarian\b|\brelief\b|\baid (?:work|agenc|convoy)/.test(facts.circumstances.words)) return 'yes';
  if (isFightingBody(facts)) return 'no';
  if (kinds.some((kind) => goods.kinds.has(kind))) return 'yes';
  return goods.kinds.has('non-lethal-gear') && !goods.kinds.has('police-radio') ? 'maybe' : 'no';
}

/** Somebody who would hardly use goods for humanitarian ends. */
function isFightingBody({ consignee }: CaseFacts): boolean {
  return consignee !== null && (consignee.facts.government === 'yes' || consignee.facts.classes.has('armed-groups'));
}

function isDeminer({ consignee }: CaseFacts): boolean {
  return consignee?.facts.classes.has('deminers') ?? false;
}

function isStateBody({ consignee }: CaseFacts): boolean {
  return consignee?.facts.government === 'yes' || consignee?.facts.government === 'presumed';
}

/** Words, or a buyer who is an armed group, that point to the making of bombs. */
export function showsBombMaking(facts: CaseFacts): boolean {
  return wordsShow('bomb-making', facts) || (facts.consignee?.facts.classes.has('armed-groups') ?? false);
}
