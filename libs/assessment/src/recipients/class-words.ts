import type { RecipientClass } from '#libs/catalogue';

/** Words by which reports tell the kind of an end user, in the form of `plainWords`. */
export const CLASS_WORDS: readonly (readonly [RegExp, ...RecipientClass[]])[] = [
  [
    /\bun\b|\bunited nations\b|\bu\.n\.|\bun(?:mis|amid|miss|isfa|mil|oci|ifil|mee|amir|omur|profor|mik|amsil|omsil|iosil|tac|osom|som|tmis|sos|ami|ama|smil|tso|dof|ikom|mas|pos|soh|mih|dp|hcr)\b|\bmin(?:usca|usma|ustah|urcat)\b|\bmonus?c?o?c?\b|\bonu[bc]\b|\bonuci\b|\bbin(?:uh|uca)\b|\bunicef\b|\bworld food programme\b|\bblue helmets?\b/,
    'united-nations',
  ],
  [
    /\bpeace ?keep\w*|\bpeace ?support\b|\bcontingents?\b|\bblue helmets?\b|\bmultinational (?:force|security)\b|\bafrican union (?:mission|force)\b|\bau mission\b|\bunified task force\b/,
    'peacekeepers',
  ],
  [
    /\bmedia\b|\bjournalists?\b|\breporters?\b|\bpress\b|\bbroadcast\w*|\bnews (?:agency|crew|team|organi)|\btelevision\b|\btv (?:crew|team)\b|\bcorrespondents?\b|\bcamera (?:crew|team)\b/,
    'media',
  ],
  [
    /\baid (?:work\w*|agenc\w*|staff|bod\w*|organi\w*|groups?|convoys?|personnel)\b|\brelief (?:work\w*|agenc\w*|organi\w*|staff)\b|\bhumanitarian (?:work\w*|staff|agenc\w*|organi\w*|personnel|actors?)\b|\bred (?:cross|crescent)\b|\bicrc\b|\bmsf\b|\bmedecins sans\b|\bngos?\b|\bcharit(?:y|ies)\b|\boxfam\b|\bhospitals?\b/,
    'aid-workers',
  ],
  [/\bdevelopment (?:work\w*|staff|agenc\w*|personnel|organi\w*)\b/, 'development-workers'],
  [/\bde ?min\w*|\bmine (?:action|clear\w*)\b|\bhalo trust\b|\bmines advisory\b/, 'deminers'],
  [/\bforeign (?:forces|troops|army|armies|contingents?)\b|\bexpeditionary\b|\boverseas forces\b/, 'foreign-forces'],
  [/\bevacuat\w*/, 'evacuation-forces', 'foreign-forces'],
  [
    /\b(?:private )?(?:security|military) (?:firms?|compan(?:y|ies)|contractors?|guards?)\b|\bpmcs?\b/,
    'security-firms',
  ],
  [
    /\bprivate (?!militia|army|armies)|\bdealers?\b|\btraders?\b|\bbusiness\w*|\bimporters?\b|\bgun shops?\b|\bcollectors?\b|\bsmugglers?\b|\bcompan(?:y|ies)\b|\bfirms?\b|\bcivilians?\b|\bunlisted buyer\b/,
    'private-buyers',
  ],
  [
    /\blicen[cs]ed\b|\bauthori[sz]ed (?:by|dealer|importer|buyer)\b|\bwith (?:a |an )?(?:government |import )*(?:licen[cs]e|permit)\b/,
    'licensed',
  ],
  [
    /\bmilitias?\b|\brebels?\b|\binsurgents?\b|\bgangs?\b|\barmed groups?\b|\bwarlords?\b|\bclan\b|\bguerrillas?\b|\bseparatists?\b|\bsecessionists?\b|\bdissidents?\b|\bterrorists?\b|\bjihad\w*|\bmutineers?\b|\btribal\b|\bfactions?\b|\bparamilitar(?:y|ies) group|\bopposition fighters?\b|\bfighters\b|\bprivate (?:army|armies|militias?)\b|\bjunta\b|\bcartels?\b|\bbrigands?\b|\bbandits?\b|\bmilitants?\b/,
    'armed-groups',
  ],
  [/\bpolice\b|\bgendarmer\w*|\blaw enforcement\b|\bcustoms (?:service|guard)/, 'police'],
];

/** Words that only a government body bears. */
export const STATE_BODY =
  /\bgovernments?\b|\bministr(?:y|ies)\b|\bministers?\b|\barmed forces\b|\bair force\b|\bnavy\b|\bcoast ?guard\b|\bpolice\b|\bgendarmer\w*|\bsecurity (?:forces|services?|sector)\b|\bdefen[cs]e forces?\b|\bnational (?:army|guard|police|security|forces)\b|\b(?:presidential|republican|royal) guard\b|\bintelligence (?:service|agency|directorate)\b|\bborder guards?\b|\bprison service\b|\bcustodial corps\b|\bauthorities\b|\bforces armees\b|\barmee nationale\b|\bgeneral staff\b|\bministere\b|\bcustoms (?:service|guard)\b/;

/** Words of fighting bodies that rebels use as well; they tell a government only where no other name stands beside them. */
export const FIGHTING_BODY =
  /\b(?:army|armies|forces|troops|soldiers|units|brigades?|battalions?|military|commandos?)\b/;
export const PLAIN_BODY =
  /^(?:(?:the|a|its|national|regular|central|federal|integrated|non|special|local|own|state|army|armies|forces|troops|soldiers|units?|brigades?|battalions?|military|commandos?|of|and|in|country)\s?)+$/;

/** A former power is no government, whatever it calls itself. */
export const LOST_OFFICE =
  /\bousted\b|\bformer\b|\bex\b|\bexiled\b|\bdeposed\b|\bbreakaway\b|\brival\b|\bself styled\b|\bunrecogni[sz]ed\b/;

export const WORKS_FOR_GOVERNMENT =
  /\b(?:for|of|with|hired by|contracted by|on behalf of|under) (?:the )?(?:\w+ )?(?:government|state|army|police|ministry|president)/;
