/** Words of closed classes, by class. */
export const CLOSED_CLASS = {
  determiner: `a an the this that these those some any each every another such no several many few various certain numerous all both
    either neither more most other own same much`,
  possessive: 'his her its their our my your whose',
  pronoun: `he she it they we i you him them us me who whoever himself herself itself themselves ourselves everyone someone anyone nobody
    everybody somebody one ones none others both each this that these those something nothing anything everything what`,
  be: 'is are was were be been being am isnt arent wasnt werent',
  have: 'has have had having hasnt havent hadnt',
  do: 'does do did doesnt dont didnt',
  modal: `will would shall should can could may might must cannot wont wouldnt shouldnt couldnt cant mustnt ought`,
  negation: `not never no neither nor isnt arent wasnt werent hasnt havent hadnt doesnt dont didnt cannot wont wouldnt shouldnt couldnt
    cant mustnt without nothing none nobody`,
  coordinator: 'and or but nor yet plus',
  subordinator: `if because although though unless while whereas when whenever where after before until till once since as so lest whether
    why how amid than`,
  relative: 'that which who whom whose what where',
  preposition: `of in to for from by with on at into onto through via against under over between among amid during toward towards within
    without off out across along around near outside inside behind beyond beside besides above below despite since until before after
    about like unlike aboard per upon concerning regarding than including except versus throughout past amongst up down following as
    notwithstanding alongside minus plus save de worth`,
  adverb: `also already again still now then here there today yesterday tomorrow recently reportedly allegedly apparently presumably
    probably possibly likely perhaps maybe too very even just only ever once soon later earlier ago back away together meanwhile however
    moreover therefore thus instead nevertheless nonetheless indeed further furthermore abroad home overseas ahead forward far long
    almost nearly about around roughly some well often always sometimes rarely seldom first last next previously formerly initially
    finally eventually ultimately subsequently officially unofficially secretly covertly openly publicly privately directly indirectly
    illegally illicitly unlawfully lawfully legally clandestinely free ashore aboard so up out down in over off through on yet
    elsewhere nowhere somewhere weekly monthly daily twice half quite rather mostly mainly largely partly afterwards besides alike better further`,
  number: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands
    millions billions first second third fourth fifth half`,
  adjective: `new old large small big high low great major minor long short early late recent former current previous next last main
    key top senior junior military civil civilian foreign domestic international national regional local global modern advanced
    sophisticated heavy light lethal illegal illicit unlawful lawful legal secret covert clandestine huge massive sizeable public
    private official unofficial other different similar possible potential alleged suspected supposed would-be planned proposed
    additional extra final full total overall joint bilateral mutual strategic technical defensive offensive northern southern
    eastern western central north south east west black white red confidential classified unnamed unidentified unknown controversial
    disputed fresh used second-hand secondhand surplus spare armed unarmed wounded dead alive ready able unable willing
    unwilling eager keen due likely unlikely certain sure aware free open close near far good bad best worse worst strong weak
    nuclear chemical biological ballistic conventional strict tough hard soft rich poor young elite`,
} as const;
export type ClosedClass = keyof typeof CLOSED_CLASS;

/** What a phrase stands for that only says how many: it is read as an article. */
export const QUANTIFIER = '#';

/** Several words that act as one preposition. */
export const PREPOSITION_PHRASES: Readonly<Record<string, string>> = {
  'more than': QUANTIFIER,
  'less than': QUANTIFIER,
  'fewer than': QUANTIFIER,
  'no fewer than': QUANTIFIER,
  'no less than': QUANTIFIER,
  'at least': QUANTIFIER,
  'at most': QUANTIFIER,
  'up to': QUANTIFIER,
  'as many as': QUANTIFIER,
  'as much as': QUANTIFIER,
  'a number of': QUANTIFIER,
  'a total of': QUANTIFIER,
  'some of the': QUANTIFIER,
  'upward of': QUANTIFIER,
  'upwards of': QUANTIFIER,
  'close on': QUANTIFIER,
  'intended for use by': 'bound',
  'meant for use by': 'bound',
  'for use in': 'in',
  'intended for': 'bound',
  'meant for': 'bound',
  'destined for': 'bound',
  'destined to': 'bound',
  'bound for': 'bound',
  'headed for': 'bound',
  'headed to': 'bound',
  'heading for': 'bound',
  'heading to': 'bound',
  'heading towards': 'bound',
  'heading toward': 'bound',
  'earmarked for': 'bound',
  'addressed to': 'bound',
  'consigned to': 'bound',
  'slated for': 'bound',
  'coming from': 'from',
  'originating from': 'from',
  'originating in': 'from',
  'made in': 'origin',
  'produced in': 'origin',
  'manufactured in': 'origin',
  'built in': 'origin',
  'by way of': 'via',
  'full of': 'with',
  'packed with': 'with',
  'laden with': 'with',
  'filled with': 'with',
  'stuffed with': 'with',
  'crammed with': 'with',
  'by means of': 'with',
  'in transit through': 'via',
  'in transit via': 'via',
  'through the territory of': 'via',
  'over the territory of': 'via',
  'with the help of': 'help',
  'with help from': 'help',
  'with the assistance of': 'help',
  'thanks to': 'help',
  'out of': 'from',
  'away from': 'from',
  'in return for': 'exchange',
  'in exchange for': 'exchange',
  'in response to': 'reaction',
  'in retaliation for': 'reaction',
  'in reaction to': 'reaction',
  'in protest at': 'reaction',
  'because of': 'reaction',
  'due to': 'reaction',
  'in view of': 'reaction',
  'with regard to': 'topic',
  'in connection with': 'topic',
  'in relation to': 'topic',
  'in spite of': 'despite',
  'regardless of': 'despite',
  'on top of': 'besides',
  'in addition to': 'besides',
  'apart from': 'besides',
  'aside from': 'besides',
  'as well as': 'and',
  'along with': 'and',
  'together with': 'and',
  'in addition': 'besides',
  'instead of': 'instead',
  'rather than': 'instead',
  'in place of': 'instead',
  'such as': 'including',
  'in favour of': 'for',
  'in favor of': 'for',
  'on behalf of': 'for',
  'for the benefit of': 'for',
  'for the use of': 'for',
  'for use by': 'for',
  'in the hands of': 'held',
  'in possession of': 'held',
  'in the possession of': 'held',
  'in service with': 'held',
  'in the arsenal of': 'held',
  'into the hands of': 'to',
  'to the hands of': 'to',
  'according to': 'according',
  'in violation of': 'breach',
  'in breach of': 'breach',
  'in defiance of': 'breach',
  'in contravention of': 'breach',
  'contrary to': 'breach',
  'in accordance with': 'topic',
  'in line with': 'topic',
  'on board': 'aboard',
  'on its way to': 'bound',
  'on their way to': 'bound',
  'on his way to': 'bound',
  'on her way to': 'bound',
  'on the way to': 'bound',
  'en route to': 'bound',
  'en route for': 'bound',
  'in transit to': 'bound',
  'under way to': 'bound',
  'as part of': 'topic',
  'by order of': 'topic',
  'in front of': 'in',
  'off the coast of': 'near',
  'ahead of': 'before',
  'prior to': 'before',
  'next to': 'near',
  'close to': 'near',
  'loyal to': 'of',
  'belonging to': 'of',
  'allied to': 'of',
  'aligned with': 'of',
  'on the part of': 'of',
  'in support of': 'for',
  'in the name of': 'for',
  'at the hands of': 'by',
  'at the expense of': 'topic',
  'as for': 'topic',
  'as to': 'topic',
};

/** Adjectives and participles that, before `for`, `to` or `from`, say where goods are going or come from. */
export const BOUND_WORDS = `destined bound intended meant earmarked headed heading en-route addressed slated consigned designated reserved
  allocated set headed directed aimed`;
