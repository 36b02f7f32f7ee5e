const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** An agreement with such words may be of arms. */
export const MILITARY_WORDS = words(
  `military defence defense security arms weapons weapon strategic partnership mutual militarytechnical army naval`,
);

/** An agreement with such words is of something else. */
export const PEACEFUL_WORDS = words(
  `peace ceasefire truce trade free climate extradition border nuclear grain tax disarmament customs visa air fishing status`,
);

/** Nouns of a deal whose first signer buys. */
export const BUYING_WORDS = words(`purchase acquisition procurement import buying order orders`);

/** Nouns of a deal whose first signer sells. */
export const SELLING_WORDS = words(
  `sale supply delivery export provision transfer construction production licence loan grant credit`,
);

/** What a carrier makes. */
export const TRIP_WORDS = words(
  `trip trips flight flights journey journeys voyage voyages sortie sorties run runs delivery deliveries`,
);

/** To have a part in a transfer. */
export const PART_WORDS = words(`part role hand share involvement`);

/** Nouns for whoever supplies, in the singular. */
export const SOURCE_WORDS = words(
  `instructor trainer supplier sender consignor source provider seller exporter sponsor vendor backer patron origin donor shipper`,
);

/** Nouns for whoever receives, in the singular. */
export const GOAL_WORDS = words(
  `buyer recipient customer importer destination client purchaser beneficiary consignee addressee enduser receiver taker`,
);

/** Nouns that only sometimes mean the receiver. */
export const FAINT_GOAL_WORDS = words(`goal end user users address`);

/** Adjectives of a transfer that has happened. */
export const DONE_WORDS = words(
  `completed delivered received recent earlier previous past ongoing continued continuing repeated regular systematic latest`,
);

/** Adjectives of one that has not. */
export const FUTURE_WORDS = words(
  `planned proposed prospective future possible potential upcoming intended would-be mooted next threatened promised further`,
);

/** Adjectives of one that is only said to have. */
export const ALLEGED_WORDS = words(`alleged suspected supposed purported reported`);

/** Adjectives of somebody who will. */
export const READY_WORDS = words(
  `ready willing able prepared set due likely poised keen eager free entitled about bound expected inclined determined open happy`,
);

/** Adjectives of somebody who will not. */
export const UNWILLING_WORDS = words(`unwilling unable reluctant unlikely loath hesitant`);

/** What a claim is called by those who deny it. */
export const LIE_WORDS = words(
  `invention fabrication lie lies nonsense fiction propaganda slander baseless false untrue absurd warfare disinformation gossip rumours rumors
  fantasy fantasies unfounded groundless hoax fake smear defamation fairytale fable tale fabricated ridiculous laughable`,
);

/** Nouns that mean an armed group only beside other words. */
export const FAINT_GROUP_WORDS = words(
  `group groups movement organisation organization organisations organizations network front party ally allies proxy proxies wing outfit affiliate faction army armies`,
);

/** What goods are that somebody gave. */
export const GIFT_WORDS = words('gift gifts present donation donations');

/** Heads of `of Iranian make`. */
export const MAKE_WORDS = words('make origin manufacture design production provenance build type');

/** Doing a thing with somebody. */
export const TOGETHER_WORDS = words('jointly together');

/** Objects that make an idiom of a verb: `found their way`, `took possession`, `put their names to`. */
export const IDIOM_WORDS = words('way possession delivery receipt charge name names signature signatures ink');

/** What was to be, and was not. */
export const FORMERLY_WORDS = words('originally initially first once');

/** Two of them. */
export const PAIR_WORDS = words(`two both`);

/** Where somebody has what is his: `in the hands of`, `in the arsenal of`. */
export const HOLDING_WORDS = words(
  `hands hand possession arsenal arsenals inventory inventories stocks stock ranks service`,
);
