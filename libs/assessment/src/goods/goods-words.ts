import type { Kind } from './kinds.js';

/** Words that tell a kind of goods; all that match count. In the form of `plainWords`. */
export const GOODS_WORDS: readonly (readonly [RegExp, ...Kind[]])[] = [
  [/\b(?:battle |main battle |light |medium )?tanks?\b(?! (?:truck|engine|transporter|farm))/, 'tank'],
  [
    /\barmou?r\b(?! plate)|\barmou?red (?!mine|bulldozer|cloth|vest)|\bapcs?\b|\bifvs?\b|\bmraps?\b|\bfighting vehicles?\b/,
    'armour',
  ],
  [/\barmed (?:military )?vehicles?\b|\bgun trucks?\b|\btechnicals\b/, 'armed-vehicle'],
  [
    /\bhowitzers?\b|\bfield guns?\b|\bartillery\b(?! (?:shell|round|ammunition|train))|(?<!water )\bcannons?\b|\bself propelled guns?\b/,
    'artillery',
  ],
  [
    /\b(?:multiple|multi barrel)[a-z ]* rocket\b|\bmlrs\b|\bmrls?\b|\bhimars\b|\brocket (?:artillery|systems?)\b/,
    'rocket-artillery',
  ],
  [/\bmortars?\b(?! (?:round|bomb|shell|ammunition))/, 'mortar'],
  [/\brockets?\b(?! (?:launcher|propelled|artillery|engine|motor|fuel|system|propellant))/, 'rocket'],
  [
    /\bfighters?\b(?= (?:jet|aircraft|plane|bomber))|\bfighter jets?\b|\bwarplanes?\b|\bcombat (?:aircraft|jet)|\bbombers?\b|\bground attack\b|\battack (?:aircraft|jet)|\bjets\b/,
    'combat-aircraft',
  ],
  [/\b(?:attack|combat|armed) helicopters?\b|\bgunships?\b/, 'attack-helicopter'],
  [/\bhelicopters?\b(?! (?:parts?|rockets?|spares?|engines?|rotors?|blades?))/, 'military-helicopter'],
  [/\btransport (?:aircraft|plane)s?\b/, 'military-transport'],
  [/\btrainers?\b(?= (?:aircraft|jet|plane))|\b(?:jet|[a-z]{1,3} ?\d+[a-z]*) trainers?\b/, 'trainer'],
  [
    /\bwarships?\b|\bfrigates?\b|\bcorvettes?\b|\bdestroyers?\b|\bsubmarines?\b|\bmissile boats?\b|\bminesweepers?\b|\blanding ships?\b|\bnaval vessels?\b/,
    'warship',
  ],
  [/\bpatrol (?:boats?|vessels?|craft|ships?)\b|\bfast attack craft\b|\bgunboats?\b/, 'patrol-craft'],
  [/\bballistic\b|\bscuds?\b|\bicbms?\b|\b[sm]rbms?\b/, 'ballistic-missile'],
  [/\bcruise missiles?\b/, 'cruise-missile'],
  [/\banti ship\b|\bcoastal defence missiles?\b/, 'anti-ship-missile'],
  [/\bair to (?:surface|ground|air)\b|\banti radiation\b/, 'air-launched-missile'],
  [/\bmanpads?\b|\bshoulder (?:fired|launched)\b|\bman portable air\b|\bportable (?:surface to )?air\b/, 'manpads'],
  [
    /\bsurface to air\b|\bground to air\b|\bsams?\b|\banti aircraft missiles?\b|\bair defen[cs]e missiles?\b|\bs [34]00(?:pmu)?\b/,
    'surface-to-air-missile',
  ],
  [/\banti tank (?:guided )?(?:missiles?|rockets?|weapons?)\b|\batgms?\b/, 'anti-tank-missile'],
  [/\bmissiles?\b/, 'missile'],
  [/\bair defen[cs]e (?:systems?|vehicles?|batter|units?)|\banti aircraft (?:systems?|weapons?)\b/, 'air-defence'],
  [/\banti aircraft guns?\b|\banti aircraft artillery\b/, 'anti-aircraft-gun'],
  [
    /\brifles?\b(?! grenade)|\bpistols?\b|\brevolvers?\b|\bsub ?machine guns?\b|\bcarbines?\b|\bsmall arms\b(?! (?:ammunition|training|drill|instruct))|\bfirearms?\b|\bhandguns?\b|\bshotguns?\b|\blight weapons\b|\bsalw\b|\bkalashnikovs?\b|\bak ?47s?\b|(?<!machine |aircraft |field |propelled |recoilless |stun )\bguns\b/,
    'small-arm',
  ],
  [/\bmachine guns?\b/, 'machine-gun'],
  [
    /\brpgs?\b|\brpg 7\b|\brocket propelled\b|\brocket launchers?\b|\bbazookas?\b|\blight anti tank\b/,
    'rocket-launcher',
  ],
  [/\brecoilless\b/, 'recoilless-rifle'],
  [/\bgrenade launchers?\b/, 'grenade-launcher'],
  [/\brifle grenades?\b/, 'rifle-grenade'],
  [/\b(?:hand )?grenades?\b(?! launcher)/, 'grenade'],
  [
    /\bsmall arms ammunition\b|\bcartridges?\b|(?<!rubber |plastic )\bbullets?\b|\brifle ammunition\b|\brifle rounds?\b/,
    'small-ammunition',
  ],
  [
    /\bshells?\b|\bartillery (?:rounds?|ammunition)\b|\bmortar (?:rounds?|bombs?|shells?|ammunition)\b|\btank (?:rounds?|ammunition)\b/,
    'heavy-ammunition',
  ],
  [/\bammunition\b|\bmunitions?\b|\brounds\b/, 'ammunition'],
  [
    /\bbombs?\b(?! (?:making|components?|disposal|suit))|\bbombing kits?\b|\bcluster munitions?\b|\bnapalm\b|\bwhite phosphorus\b|\bguided munitions?\b/,
    'bomb',
  ],
  [/\btorpedo(?:e?s)?\b/, 'torpedo'],
  [
    /\bexplosive (?:laden )?boats?\b|\b(?:sea|naval|maritime) drones?\b|\bunmanned (?:surface|underwater) (?:vessels?|vehicles?)\b|\bremote controlled boats?\b/,
    'explosive-boat',
  ],
  [/\b(?:anti (?:tank|personnel) |land|naval |sea |limpet )mines?\b|\blandmines?\b|\bmines\b/, 'mine'],
  [
    /\bexplosives?\b(?! drone| boat)|\bplastic explosive\b|\btnt\b|\bdynamite\b|\bsemtex\b|\bc 4\b|\brdx\b|\bpetn\b|\bhexogen\b|\bdemolition charges?\b/,
    'explosive',
  ],
  [/\bdetonators?\b|\bblasting caps?\b|\binitiat(?:ing|ion) (?:devices?|systems?)\b|\bdetonating cord\b/, 'detonator'],
  [
    /\bammonium nitrate\b|\baluminium pa(?:ste|wder)\b|\bimprovised (?:explosive|bomb)|\bied (?:components?|parts?|precursors?)\b|\bbomb (?:components?|parts?|precursors?)\b/,
    'bomb-component',
  ],
  [
    /\b(?:armed|attack|combat|kamikaze|suicide|one way attack|explosive|strike) (?:drones?|uavs?)\b|\bucavs?\b|\bloitering\b|\bbayraktar\b|\btb2\b|\bshahed\b|\bmohajer\b|\bwing loong\b|\bch 4\b/,
    'combat-drone',
  ],
  [/\b(?:civil|commercial|civilian|hobby|agricultural) (?:drones?|uavs?|quadcopters?)\b/, 'civil-drone'],
  [
    /\bdrones?\b(?! (?:engine|part|component|motor|jammer|warhead))|\buavs?\b|\bunmanned aerial\b|\bunmanned aircraft\b/,
    'drone',
  ],
  [/\bdrone (?:engines?|parts?|components?|motors?)\b|\bengines? for drones\b/, 'drone-part'],
  [
    /\bnight vision\b|\bnight sights?\b|\bthermal (?:sights?|scopes?|imag)|\binfrared (?:sights?|camera)/,
    'night-vision',
  ],
  [/\b(?:weapons?|rifle|optical|telescopic|sniper|gun) (?:sights?|scopes?)\b|\brange ?finders?\b/, 'sight'],
  [/\bradars?\b/, 'radar'],
  [
    /\b(?:military|battlefield|tactical|encrypted|army) (?:radios?|communications?)\b|\bcommunications? (?:equipment|gear|systems?)\b|\bmilitary communications?\b/,
    'military-radio',
  ],
  [/\bjamm(?:er|ing)|\belectronic warfare\b/, 'jamming-gear'],
  [
    /\b(?:flak|bulletproof|bullet proof|ballistic) (?:jackets?|vests?|plates?|helmets?)\b|\bbody armou?r\b|\bhelmets?\b|\bflak jackets?\b/,
    'body-armour',
  ],
  [
    /\buniforms?\b|\btents?\b|\bmilitary (?:boots?|clothing)\b|\bboots\b|\bwebbing\b|\bcamouflage\b/,
    'military-clothing',
  ],
  [/\bprotective (?:equipment|gear|clothing|suits?|kit)\b|\bgas masks?\b|\bbomb disposal\b/, 'protective-gear'],
  [
    /\bmine (?:clearing|clearance|detector|detection|roller|flail|removal)|\bde ?mining\b|\bmine detectors?\b/,
    'demining-gear',
  ],
  [/\bambulances?\b/, 'ambulance'],
  [/\bnon ?lethal\b/, 'non-lethal-gear'],
  [
    /\bmilitary (?:equipment|materiel|material|hardware|gear|supplies)\b|\bparamilitary equipment\b|\bdefen[cs]e (?:equipment|products?|articles?)\b/,
    'military-gear',
  ],
  [
    /\b(?:riot|anti riot)\b|\btear gas\b|\bshields?\b|\bbatons?\b|\bwater cannons?\b|\brubber bullets?\b|\bhandcuffs?\b|\bpepper spray\b|\bpolice (?:equipment|gear|vehicles?)\b|\bstun guns?\b/,
    'police-gear',
  ],
  [/\bpolice radios?\b/, 'police-radio'],
  [
    /\bmilitary (?:vehicles?|trucks?|lorr(?:y|ies)|jeeps?|land cruisers?)\b|\barmy (?:trucks?|lorr(?:y|ies)|vehicles?)\b|\bhumvees?\b|\btank transporters?\b/,
    'military-vehicle',
  ],
  [
    /\b(?:lorr(?:y|ies)|trucks?|vehicles?)\b.*\bof (?:a )?military type\b|\bmilitary type (?:lorr|truck|vehicle)/,
    'lorry-of-military-type',
  ],
  [
    /\b(?:boeing|airbus|airliner|passenger aircraft|civil aircraft|tupolev tu 154)\b.*\b(?:parts?|spares?|engines?)\b/,
    'airliner-part',
  ],
  [
    /\b(?:mig|su|mirage|f|an|il|helicopters?|aircraft|jets?|planes?|fighters?)\b[a-z0-9 ]* (?:spare )?(?:parts?|spares|engines?|components?|rotors?|blades?)\b|\b(?:parts|spares|engines|components) (?:for|of) [a-z0-9 ]*\b(?:helicopters?|aircraft|jets?|planes?|fighters?)\b/,
    'aircraft-spare',
  ],
  [
    /\b(?:tank|vehicle|apc|truck|brdm|btr|bmp)\b[a-z0-9 ]* (?:spare )?(?:parts?|spares|engines?)\b|\b(?:parts|spares|engines|components) (?:for|of) [a-z0-9 ]*\b(?:tanks?|vehicles?|apcs?|trucks?|carriers)\b/,
    'vehicle-spare',
  ],
  [/\bspare parts?\b|\bspares\b|\bparts\b|\bcomponents?\b|\bgyroscopes?\b|\bgun barrels?\b/, 'spare'],
  [
    /(?<!anti )\b(?:aircraft|aeroplanes?|airplanes?|planes?)\b(?! (?:bomb|parts?|spare|engine|component|carrier))/,
    'aircraft',
  ],
  [
    /\b(?:cargo|civil(?:ian)?|passenger|commercial|light|second hand|crop|survey|executive) (?:aircraft|aeroplanes?|airplanes?|planes?|jets?)\b|\bairliners?\b|\bboeing\b|\bairbus\b|\bcessna\b/,
    'civil-aircraft',
  ],
  [/\b(?:civil(?:ian)?|passenger|rescue|medical|new) helicopters?\b/, 'civil-helicopter'],
  [/\bair traffic control\b/, 'air-traffic-control'],
  [/\bairfields?\b|\brunways?\b|\bairport (?:equipment|materials?)\b/, 'airfield-gear'],
  [/\b(?:four wheel drive|4x4s?|off road|land cruisers?|pick ?ups?|jeeps?|land rovers?)\b/, 'four-wheel-drive'],
  [
    /\blorr(?:y|ies)\b|\btrucks?\b|\bmotor (?:vehicles?|cars?)\b|\bcars\b|\bbuses\b|\bcivilian vehicles?\b|\bmotorcycles?\b|\btractors?\b/,
    'motor-vehicle',
  ],
  [/\b(?:speed|motor|rubber|inflatable|fishing|river)? ?boats?\b|\bwatercraft\b|\bbarges?\b/, 'boat'],
  [/\b(?:new|newly built) (?:cargo )?(?:ships?|vessels?|tankers?|freighters?)\b/, 'new-ship'],
  [/\b(?:second hand|used|old)\b[a-z ]*\b(?:ships?|vessels?|tankers?|freighters?)\b/, 'used-ship'],
  [/(?<!anti )\b(?:ships?|vessels?|tankers?|freighters?)\b/, 'ship'],
  [/\bcomputers?\b|\bservers\b|\blaptops?\b/, 'computer'],
  [
    /\belectronics\b|\belectronic (?:goods|parts?|components?|equipment|devices?)\b|\bmicrochips?\b|\bsemiconductors?\b|\bintegrated circuits?\b|\belectrical (?:equipment|goods|machinery)\b|\btelecommunications?\b|\btransceivers?\b/,
    'electronics',
  ],
  [
    /\bmachin(?:e tools?|ery|es)\b|\blathes?\b|\bgenerators?\b|\bexcavators?\b|\bbulldozers?\b|\bindustrial (?:equipment|goods)\b|\bcranes?\b/,
    'machinery',
  ],
  [/\b(?:iron|steel|copper|aluminium|metals?|nickel|zinc)\b(?! (?:paste|powder))/, 'metal'],
  [
    /\bmining (?:equipment|gear|machinery|services?)\b|\bdrilling (?:equipment|rigs?)\b|\bdiamond (?:mining|washing)/,
    'mining',
  ],
  [
    /\bpetrol(?:eum)?\b|\bdiesel\b|\bfuel oil\b|\bgasoline\b|\bcrude\b|\boil products?\b|\brefined oil\b|\boil\b|\b(?:diesel|motor) fuel\b|\bfuel\b(?! (?:assembl|rod|cell|element|truck|tanker))/,
    'petroleum',
  ],
  [/\bjet fuel\b|\baviation (?:fuel|petrol|gasoline|spirit)\b|\bkerosene\b|\brocket fuel\b|\bavgas\b/, 'aviation-fuel'],
  [
    /\bfood(?:stuffs?)?\b|\bgrain\b|\bwheat\b|\brice\b|\bflour\b|\bmaize\b|\bsugar\b|\brations?\b|\bfertili[sz]ers?\b/,
    'food',
  ],
  [
    /\bmedic(?:ines?|al (?:supplies|equipment|goods|aid|kits?)|aments?)\b|\bdrugs\b|\bvaccines?\b|\bhospital (?:equipment|supplies)\b|\bfield hospitals?\b/,
    'medical',
  ],
  [
    /\b(?:(?:school ?|text)?books?|newspapers?|news material|publications?|teaching materials?|school (?:equipment|supplies|materials?)|educational)\b/,
    'teaching-material',
  ],
  [
    /\b(?:civil|civilian|commercial) (?:drone )?(?:engines?|components?|parts?|electronics?)\b|\b(?:civil|commercial) drone (?:engines?|parts?|components?)\b|\bfuel cells?\b|\boptical (?:parts?|components?)\b/,
    'civil-component',
  ],
  [/\bmoney\b|\bfunds\b|\bcash\b|\bpayments?\b|\bloans?\b|\bcredits?\b|\bfunding\b|\binsurance\b/, 'funds'],
  [/\bdual use\b|\bchlorine\b/, 'dual-use'],
  [
    /\b(?:missile|scud)s?\b[a-z0-9 ]* launchers?\b|\b(?:missile|rocket|scud)s?\b[a-z0-9 ]* (?:parts?|components?|technolog(?:y|ies)|engines?|motors?|chassis|guidance|airframes?|gyroscopes?|propulsion)\b|\btransporter erector\b|\bturbo ?pumps?\b|\bspace (?:launch|rockets?)\b|\bsatellite launch/,
    'missile-item',
  ],
  [
    /\bperchlorate\b|\bpropellants?\b|\bhydrazine\b|\bsolid rocket\b|\bmissile (?:fuel|precursors?)\b/,
    'missile-precursor',
  ],
  [
    /\bfuel (?:assembl|rod|element)|\b(?:civil|power|research)\b[a-z ]*\breactors?\b|\bnuclear power\b|\blight water reactor\b|\bbushehr\b|\breactor fuel\b|\blow enriched\b/,
    'reactor-goods',
  ],
  [
    /\bcentrifuges?\b|\benrich(?:ed|ment)\b|\buranium\b|\bplutonium\b|\bnuclear\b|\bheavy water\b|\byellowcake\b|\breprocessing\b/,
    'nuclear',
  ],
  [
    /\bchemical weapons?\b|\bnerve agents?\b|\bsarin\b|\bmustard gas\b|\bchemical agents?\b|\bchemical precursors?\b|\bbiological weapons?\b/,
    'chemical-weapon',
  ],
  [/\bweapons? of mass destruction\b|\bwmd\b/, 'wmd'],
  [/\bnitrocellulose\b/, 'nitrocellulose'],
  [/\btetryl\b/, 'tetryl'],
  [/\bnitroglycerine?\b/, 'nitroglycerin'],
  [/\bnitric acid\b/, 'nitric-acid'],
  [/\bsul(?:ph|f)uric acid\b/, 'sulphuric-acid'],
  [
    /\b(?:ammunition|cartridge|arms|weapons?|munitions?|rifle|drone|missile)s?[a-z ]* (?:plant|factory|factories|works)\b|\b(?:ammunition|weapons?|cartridge|arms) making\b|\bproduction lines?\b/,
    'arms-plant',
  ],
  [
    /(?<!small |side |light |chemical |biological |nuclear )\b(?:arms|weapons?(?! (?:sights?|scopes?))|weaponry|armaments?|war material|war materiel)\b/,
    'arms',
  ],
  [
    /\bsuspect cargo\b|\bcargo\b(?! (?:ship|vessel|aircraft|plane|lorr|truck))|\bconsignments?\b|\bcontainers?\b/,
    'any-cargo',
  ],
  [
    /\btextile\b|\bsewing\b|\btoys?\b|\bclothing\b|\bfurniture\b|\btimber\b|\bpaper\b|\bcement\b|\bcoal\b|\bluxury\b/,
    'civil',
  ],
];

/** Words of services and of people; the act they come to is worked out in acts.ts. */
export const SERVICE_WORDS: readonly (readonly [RegExp, ...Kind[]])[] = [
  [/\bsmall arms (?:training|drill|instruct)/, 'small-arms-service'],
  [/\bpolice (?:training|instruct|advis|cooperation)|\btraining (?:of|for) (?:the )?police\b/, 'police-service'],
  [/\b(?:airline|civil(?:ian)?) pilots?\b|\b(?:language|medical|first aid|human rights) training\b/, 'civil-service'],
  [
    /\b(?:pilots?|aircrew|air crew|ground crew)\b.*\btraining\b|\btraining\b.*\b(?:pilots?|aircrew|air crew|ground crew)\b|\bpilot training\b|\bflight training\b/,
    'aircrew-training',
  ],
  [/\btechnicians?\b|\bengineers\b|\brepair (?:crews?|teams?)\b/, 'technician'],
  [/\bofficials?\b|\bministers?\b|\bgenerals?\b|\bdelegations?\b/, 'official'],
  [/\badvis[eo]rs?\b|\binstructors?\b|\bmilitary experts?\b/, 'adviser'],
  [
    /\bmercenar(?:y|ies)\b|\b(?:foreign|wagner|hired|rebel) (?:fighters?|gunmen)\b|\bfighting personnel\b|\btroops\b|\bsoldiers?\b|\bvolunteers\b/,
    'fighter',
  ],
  [/\bworkers?\b|\blabou?rers?\b|\bsappers?\b|\bwork permits?\b/, 'worker'],
];
