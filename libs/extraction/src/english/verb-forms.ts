/** Irregular verbs as `base past participle`; a missing participle equals the past. */
const IRREGULAR = `
arise arose arisen|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent|bind bound|bite bit bitten|
bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|burst burst|buy bought|cast cast|catch caught|
choose chose chosen|cling clung|come came come|cost cost|cut cut|deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven|
eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone|
grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid|lead led|
learn learnt|leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislead misled|overtake overtook overtaken|
overthrow overthrew overthrown|pay paid|put put|quit quit|read read|rebuild rebuilt|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|
say said|see saw seen|seek sought|sell sold|resell resold|send sent|resend resent|set set|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|
shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|split split|
spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck|strive strove striven|swear swore sworn|
sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|
undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|
weep wept|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written|rewrite rewrote rewritten|bid bid|
arm armed|rearm rearmed|re-arm re-armed|sue sued|die died|offset offset|oversee oversaw overseen|outfit outfitted|repay repaid|
broadcast broadcast|forecast forecast|foreswear foreswore foresworn|dwell dwelt|lean leant|leap leapt|spell spelt|spill spilt|spoil spoilt|
smuggle smuggled|airdrop airdropped|kidnap kidnapped|traffic trafficked|panic panicked|mimic mimicked|unship unshipped|tranship transhipped|transship transshipped
`;

/** Verbs of one stressed final syllable, which double their consonant: `ship`, `shipped`. */
const DOUBLING = new Set(
  `ship stop drop plan equip transfer refer prefer occur admit permit commit submit omit transit rob rig ban bar beg bog brag chat chip chop clap clip
  cram crop dam dim dip drag drip drum fit flag flip flop grab grin grip hop hug jam jog kid knit knot lag log map mop nag net nod pad pat pin plot plug
  pop prop quit ram rap rip rub scan scrap shop shrug sin sip skip slam slap slip slot snap snub spot stab star stem step stir strap strip swap tag tap
  tip top trap trim trip tug vet whip wrap zip acquit allot compel control deter dispel entrap expel extol incur infer instal outwit patrol
  propel rebel regret repel unwrap airship cap tot rid cut put set let get hit run sit win dig begin forget bet`.split(
    /\s+/,
  ),
);

const IRREGULAR_FORMS = new Map<string, readonly [past: string, participle: string]>();
for (const entry of IRREGULAR.replace(/\n/g, '').split('|')) {
  const [base, past, participle] = entry.trim().split(' ');
  if (base !== undefined && past !== undefined) IRREGULAR_FORMS.set(base, [past, participle ?? past]);
}

/** The forms of a verb as written; several spellings where English has them. */
export interface VerbForms {
  base: string;
  third: string;
  past: readonly string[];
  participle: readonly string[];
  gerund: readonly string[];
}

const VOWELS = 'aeiou';
const endsInConsonantAndY = (base: string): boolean => base.endsWith('y') && !VOWELS.includes(base.at(-2) ?? 'a');

function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (endsInConsonantAndY(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function stemForSuffix(base: string): string {
  return DOUBLING.has(base) || /(?:drop|ship)$/.test(base) ? base + base.at(-1) : base;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (endsInConsonantAndY(base)) return `${base.slice(0, -1)}ied`;
  return `${stemForSuffix(base)}ed`;
}

function gerundOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  if (/(?:traffic|panic|mimic)$/.test(base)) return `${base}king`;
  return `${stemForSuffix(base)}ing`;
}

/** British and American spellings of verbs in -l: `modelled`, `modeled`, `travelling`, `traveling`. */
function spellings(base: string, form: string, suffix: 'ed' | 'ing'): string[] {
  if (/[^aeiou][aeiou]l$/.test(base) && base.length > 4) return [form, `${base}l${suffix}`];
  return [form];
}

export function formsOf(base: string): VerbForms {
  const irregular = IRREGULAR_FORMS.get(base);
  const past = irregular ? [irregular[0]] : spellings(base, regularPast(base), 'ed');
  const participle = irregular ? [irregular[1]] : past;
  const gerund = spellings(base, gerundOf(base), 'ing');
  if (base === 'get') participle.push('gotten');
  return { base, third: thirdPerson(base), past, participle, gerund };
}
