/**
 * What a verb does in a report of a transfer. `give`: its subject is the source; `equip`: its object is the recipient;
 * `get`: its subject is the recipient; `carry`: its subject is the means of transport; `arrive`: its subject is the goods.
 */
export const VERB_FRAMES = [
  'give',
  'equip',
  'get',
  'carry',
  'seize',
  'arrive',
  'sign',
  'train',
  'deploy',
  'repair',
  'produce',
  'approve',
  'breach',
  'serve',
] as const;
export type VerbFrame = (typeof VERB_FRAMES)[number];

/** What a verb says of the deed that it governs (`plans to deliver`, `denied supplying`, `halted the sale`). */
export const GOVERNORS = [
  'threaten',
  'plan',
  'offer',
  'agree',
  'announce',
  'try',
  'refuse',
  'deny',
  'accuse',
  'suspect',
  'claim',
  'find',
  'confirm',
  'request',
  'urge',
  'allow',
  'halt',
  'begin',
  'finish',
  'say',
  'negotiate',
  'weigh',
  'warn',
  'convict',
] as const;
export type Governor = (typeof GOVERNORS)[number];

/** Verbs of a frame. Those after `;` are too common to count unless their object is arms. */
export const FRAME_VERBS: Record<VerbFrame, string> = {
  give: `supply provide deliver ship export sell resell transfer donate furnish funnel smuggle airlift airdrop dispatch channel
    resupply re-supply replenish re-export reexport traffic barter gift tranship transship supplement peddle sneak parachute;
    send give hand fly ferry truck transport convey bring pass lend lease forward route reroute relay move rush pump slip drop
    extend contribute release distribute issue divert haul trade bestow present return entrust install mount let drive
    vend spirit land sail put take offer export drip-feed grant promise pledge guarantee earmark allot assign allocate deny refuse hawk flog induct`,
  equip: `arm rearm re-arm equip re-equip reequip outfit; kit fit stock reinforce bolster`,
  get: `receive purchase acquire obtain procure import; buy get order secure accept rent hire stockpile amass gain source commission
    select choose have field possess await collect unload offload`,
  carry: `carry contain; hold bear hide conceal load lade pack stow transport haul`,
  seize: `seize intercept confiscate impound interdict; stop board detain discover recover uncover find catch foil thwart
    block halt unearth hold locate capture retrieve`,
  arrive: `arrive; reach land come go head flow enter dock cross pass sail travel leave depart originate stream trickle pour flood surface end
    touch stem proceed berth fly roll steam slip pull`,
  sign: `sign ink initial conclude seal clinch finalise finalize; reach strike agree close ratify renew negotiate award win secure make
    land agree enter place`,
  train: `train instruct; drill coach mentor advise teach`,
  deploy: `deploy station; base send position field`,
  repair: `repair overhaul refurbish modernise modernize upgrade; service maintain restore retrofit fix update`,
  produce: `produce manufacture co-produce coproduce assemble; build make develop`,
  approve: `approve authorise authorize; clear license licence okay greenlight grant permit sanction back`,
  breach: `violate breach contravene flout circumvent infringe; break evade defy bust undermine ignore disregard`,
  serve: `help aid assist support back sponsor fund finance bankroll`,
};

/** Verbs by what they say of the deed they govern. One verb may stand under a frame as well. */
export const GOVERNOR_VERBS: Record<Governor, string> = {
  threaten: 'threaten',
  warn: 'warn caution',
  plan: `plan intend mean want hope aim prepare expect schedule pledge promise vow wish aspire envisage foresee propose project set seek commit
    undertake stand gear ready earmark volunteer eye`,
  weigh: 'consider mull weigh ponder contemplate discuss reconsider debate explore study examine review',
  offer: 'offer tender bid',
  agree: 'agree decide choose opt resolve contract',
  announce: 'announce unveil declare notify',
  try: 'try attempt endeavour endeavor strive conspire plot scheme struggle seek',
  refuse: 'refuse decline reject rebuff balk oppose veto scrap cancel abandon withhold shelve axe annul',
  deny: 'deny dismiss dispute rebut refute contradict disclaim disavow',
  accuse: 'accuse blame denounce condemn fault implicate',
  suspect: 'suspect believe think presume assume fear speculate suppose rumour rumor estimate appear seem look',
  claim: 'claim allege assert contend insist maintain argue',
  find: 'find conclude determine establish reveal document prove show detail expose disclose identify trace list uncover discover record rule hear',
  confirm: 'confirm admit acknowledge concede verify recognise recognize corroborate boast own verify',
  request: 'request ask demand appeal beg plead want need apply seek',
  urge: 'urge press call encourage persuade convince lobby advise recommend push invite',
  allow: 'allow permit authorise authorize enable let license licence clear help cause lead',
  halt: `halt stop suspend freeze block ban bar prohibit forbid prevent cease end revoke rescind postpone delay cancel curb restrict limit
    foil thwart cut discontinue avert pause embargo outlaw impede hinder obstruct`,
  begin: 'begin start resume continue keep commence carry go persist proceed',
  finish: 'finish complete fulfil fulfill end conclude',
  say: `say tell state report write add note explain comment remark announce inform mention point quote cite stress underline observe declare
    affirm testify recall relate describe speak indicate suggest hint imply signal claim publish know understand hear read`,
  negotiate: 'negotiate discuss talk bargain confer haggle',
  convict:
    'convict charge sentence indict prosecute jail imprison fine try arrest acquit extradite investigate probe penalise penalize sanction',
};

/** Common verbs of the news that only have to be known as verbs. */
export const OTHER_VERBS = `
abandon abuse accelerate accompany achieve act adapt add address adjourn adjust adopt advance affect afford aggravate air alarm alert allocate alter
amend amount annex answer anticipate appeal appear apply appoint approach argue arise assassinate assault assemble assess assign assist associate
assume assure attach attack attend attract avoid await back ban base battle become beg behave belong bind bite blast bleed blow boast bolster bomb
bombard boost borrow brand bring broaden broadcast burn bury call calm campaign care cast cause celebrate challenge change chant chase cheat check
cheer circle cite claim clash clean climb collapse collect combat come command comment commit communicate compare compete complain comply comprise
concentrate concern confess confront connect consist constitute consult consume contact continue contrast control convene convert cook cool cope
correct cost count cover crack crash create cripple criticise criticize cross crush cry curb cut damage dance date deal decrease deepen defeat defect
defend define degrade delay demolish demonstrate deny depend deport describe deserve design desire destroy destabilise destabilize detail deteriorate
detonate devastate develop die differ dig direct disagree disappear disarm disband discharge discover discuss disembark disintegrate dismantle
dismiss display dispose dissolve distance divide dominate double doubt draft drag draw drift drill drink drive drown drop dry dump ease eat
echo edge educate effect elect eliminate embark embarrass embrace emerge emit emphasise emphasize employ empty enact encounter endanger endorse
endure enforce engage enhance enjoy enlarge enlist ensure enter entertain escalate escape establish evacuate evaluate evolve exceed exchange
exclude execute exercise exhaust exhibit exist expand expel experience expire explode exploit expose express face fail fall favour favor fear
feature feed feel fight fill film finance fine finish fire fit fix flare flatten flee float flood focus follow force form found frame
free fuel fulfil gather generate govern grab graze greet grow guarantee guard guide handle hang happen harbour harm hate haunt head heal hear
heat help hide hit hold honour host hunt hurt identify ignite ignore illustrate imagine impact implement imply impose impress improve include
increase indicate infect infiltrate inflict influence inherit injure insert install integrate interest interfere interpret interrupt intervene
interview introduce invade invest involve isolate join judge jump justify keep kick kidnap kill knock know label lack laugh launch lay lead leak
lean learn leave level lie lift light like link liquidate list listen live loot lose lower lurk man march mark master match matter mean measure
meet melt mention merge miss mislead monitor mount mourn murder nail name narrow near negotiate notice number obey object oblige occupy occur
operate oppose oppress organise organize originate oust outline overcome overrun overthrow owe own pack paint parade part participate patrol pay
peak penetrate perform permit persecute photograph pick pile place plant play please plunge point poison pose possess post pour practise practice
praise pray prefer preserve preside pressure prevail print prioritise produce progress project promote prompt protect protest prove provoke pull
punish pursue push qualify question quit raise rally ram range rank rate reach react read realise realize rebel rebuild recall recapture receive
reckon reduce refer reflect reform regain regard register regret regulate reinforce reinstate reject rejoin relate relax relieve rely remain
remember remind remove render renew renounce rent reopen repatriate repeat repel replace reply represent repress reproduce rescue resemble
resign resist resolve respect respond rest result resume retain retake retaliate retire retreat retrieve return reunite reveal reverse
revert revise revive revolt reward ride ring rise risk roam rock roll rule run sabotage sack sacrifice save scare scatter scour screen seal
see separate serve settle shake shape share shatter shell shelter shift shine shock shoot shorten shout shrink shut signal sink sit slam slaughter
sleep slow smash smell smile smoke smuggle solve sort sound spare spark spell spend spill split spoil spread spur spy squeeze stabilise
stage stall stand star starve stay steal steer step stick stir storm strain strand strengthen stress stretch strike strip struggle succeed suffer
suit supervise support suppress surge surrender surround survive sustain swap swear sweep swing switch sympathise tackle take talk target
taste tear tell tend test thank tie tighten tip topple total touch tour track transform translate transmit travel treat tremble trigger triple
triumph trouble trust turn twist underestimate undergo undermine understand undo unify unite unload update use utilise utter value vanish vary
visit voice vote vow wage wait wake walk wane warm wash waste watch weaken wear weigh welcome win wipe withdraw withstand witness work worry
worsen worship wound wrap wreck write yield test-fire mean owe age auction bid inspect board search escort cooperate collaborate partner overturn capsize crash derail raze storm expel deport recruit label smile
open plunder wield ground arrange facilitate mastermind oversee anger stoke exacerbate ambush encompass require heed compel entail stipulate repudiate
abduct absorb accumulate adhere administer advertise advocate allude ally amass annoy apologise apologize appease applaud appreciate apprehend arouse
ascend ascribe assail avenge backfire bargain barricade beckon befriend behead beset bestow betray beware bicker bless blockade bother boycott brace
branch breathe brief bristle brush bungle burden burst calculate captivate cater cede centre certify characterise characterize chart chide circulate
clamour cloak cluster coach coax coerce coincide collaborate collide combine commandeer commit compensate compile complicate compound compress
conceal conceive condone conduct configure confine conform congratulate conquer consent conserve conspire construct contaminate contend converge
convey cooperate coordinate corroborate counter court crackdown craft crown cruise culminate dash dazzle debut decay deceive declassify decline dedicate
deduct deem deflect delegate delve demobilise demobilize demonise denote deplete deplore deploy depose deprive deputise derail derive descend despatch
detach deter devise devote dictate diminish dip disassemble disavow disclose discourage discredit discriminate disguise disillusion dislodge dispense
disperse displace dispose disqualify disrupt disseminate dissuade distinguish distort disturb divert divulge dodge douse downgrade downplay draft drain
drape drip duck dwindle echo elapse elaborate elicit elude emanate embody embezzle embroil emigrate empower encircle enclose encroach endow enrage
enrich ensue entangle entrench envy equate erase erect erode erupt escort espouse etch evade evoke exaggerate exceed excuse exempt exert exhale exile
exonerate expire extinguish extort extract facilitate fail falsify falter feign fend ferment ferry flare flash flaunt flourish fluctuate foment forge
formalise formalize formulate forsake fortify foster fume garner gasp gauge gaze gear glance glorify gloss grapple grasp grieve grind groan grumble
halve hamper handpick harass harden harvest hasten hatch haul heave hoard hoist hop hover howl huddle humiliate hurl hush idle illuminate immerse impeach
implore incite incorporate incriminate inflame infuriate ingest inhabit initiate inject innovate inquire inspire instigate insulate intensify interact
intercede interrogate intervene intimidate inundate invalidate invent invoke irritate jeopardise jeopardize jostle juggle kneel launder leap legalise
legalize legislate levy liaise liberate linger litter loom loosen lure magnify maim manipulate manoeuvre massacre materialise materialize maximise mediate
memorise menace migrate mimic mingle minimise minimize mitigate mobilise mobilize mock moderate molest mortgage motivate multiply mutiny naturalise
neglect neutralise neutralize nominate normalise normalize nudge nurture obscure obsess offend ooze oppress optimise orchestrate outnumber outstrip
overcharge overhear overload overlook overpower override overshadow overstate overturn overwhelm pacify pardon parley patch pave peddle peel perceive
perish perpetrate persevere persist pinpoint pioneer pitch plague plead pledge plummet plunge poach polarise ponder portray postpone preach precede
precipitate preclude predict prescribe preside presume pretend prevail privatise probe proclaim procrastinate prod prohibit proliferate prolong propagate
propel prosper protrude provoke prowl publicise publicize purge quash quell quench question quicken quiz ravage readmit reaffirm reallocate reap rearm
reassert reassess reassure rebuke rebut recapture recede recite reconcile reconstruct rectify recuperate recycle redeem redeploy redirect refill refine
refit refloat refrain refresh refuel regroup rehabilitate reign reimburse reimpose reiterate relaunch relinquish relish relocate remand remedy reminisce
renegotiate repaint reposition reprimand requisition reroute resent reserve reshape reshuffle reside resettle resist respite restate restructure
retaliate retard rethink retract retreat retrain revamp revere revitalise revolve rig ripple roar rotate rout safeguard salute salvage sanitise savour
ramp scale scold scrutinise scrutinize seep segregate sensitise shatter shelter shield shirk shove shovel shroud shun sidestep sideline signify silence
simplify simulate skirmish skirt slash slaughter slump smear smother smoulder snatch sneak snub soar soften solicit solidify sow span spearhead specialise
specialize specify spell spiral spray sprint squander squash stagger stagnate stampede startle starve stifle stigmatise stockpile stoke straddle strafe
strangle strengthen stipulate stumble stun subdue subjugate submerge subscribe subside subsidise subsidize substantiate subvert succumb summon supplant
surpass surrender swallow swamp swarm swerve swindle symbolise taint tamper tantalise tarnish taunt teeter terminate terrorise terrorize testify thrash
thrive thrust tolerate topple torch torment torpedo torture tow trample transcend transit traverse trickle triple trot trudge tumble unearth unleash unload
unravel unseat unsettle unveil uphold uproot urge usher usurp utter vacate validate vandalise venture veto vie vilify violate vindicate wander warrant
waver whisk whisper widen wield wilt wither withhold wrangle wrestle yearn zigzag house lodge total hail rail vet usher stem quarrel accept fuel
`;

/** Verbs that English also uses as nouns; only their surroundings tell. */
export const NOUN_LIKE_VERBS = `
supply arm ship export import transfer purchase order deal trade offer plan request demand need report claim charge pledge promise sign seal award
contract licence license train drill repair service stop board search raid find flow land head reach gift airlift airdrop transport traffic channel
pump store stock tank shell fire test launch strike attack target use display parade guard support aid help back sponsor fund finance ban block halt
freeze lift call vote visit talk permit fear hope wish try warn threat delay release return move drop pass cross sail dock rush cut deploy equip answer
act address aim air alarm alert appeal approach arrest assault balance base battle bid blast blow bomb boost break broadcast burn campaign care cast
cause challenge change chase check claim clash comment command concern conduct contact contest control cost count cover crack crash credit cry cure
damage dance date debate decrease defect design desire detail dispute distance divide doubt draft draw dream drink drive dump echo effect embargo end
exchange excuse exercise exhibit experience exploit face fall fault favour favor feature feed feel fight figure file film fine fish fit fix flood focus
force form frame fuel function gain group guarantee guide harbour harm hate haul hit hold honour honor host house hunt impact increase influence
interest interview issue joke judge jump kick kill label lack lapse laugh lead leak lease leave level lie light limit link list load loan look love
man map march mark market mask master match matter mean measure meet mention mine mistake model monitor mount murder name net note number object
offset outfit pace pack paint panic part patrol pause pay peak phone photograph pick picture pilot place plant play plot point poison police post
power practice praise press pressure price print probe process produce profit program progress project protest pull punch push quarrel question
race rain rally range rank rate reach record reform regret remain remark rent reply rescue research reserve resort respect rest result review
revolt reward ride ring rise risk rock roll rule run sack sail sale sanction scheme score screen seat sense shake shape share shelter shift shine
shock shoot shop shout show shut signal sleep slide slip smile smoke smuggle snap sort sound source spark speed split spot spread spring spy stage
stall stand star start state station stay steal step stick storm stress stretch struggle study surge surprise suspect sweep swing switch tackle
tag talk tap taste tear term tie tip tour track trail transport trap travel treat trial trick trip trouble trust turn twist upgrade uprising
value view voice wage wait walk want warm wash waste watch wave weight welcome whip win wonder work worry wound wrap wreck yield broker hail rail
overhaul update export pilot spare rocket position field
`;
