/** What a noun stands for in a report of a transfer; no more than 32, since they are bits of one number. */
export const NOUN_KINDS = [
  'transfer',
  'purchase',
  'deal',
  'pact',
  'aid',
  'licence',
  'training',
  'request',
  'threat',
  'offer',
  'plan',
  'quantity',
  'carrier',
  'government',
  'forces',
  'nonstate',
  'company',
  'people',
  'judge',
  'inquiry',
  'embargo',
  'use',
  'country',
  'medium',
  'seizure',
  'area',
  'claim',
  'time',
  'goods',
  'nongoods',
  'lawgiver',
] as const;
export type NounKind = (typeof NOUN_KINDS)[number];

/** Singulars; plurals are made by rule. A noun may be of several kinds. */
export const NOUNS: Record<NounKind, string> = {
  transfer: `delivery shipment supply sale export transfer consignment donation gift flow smuggling trafficking airlift provision handover
    resupply influx gunrunning transshipment transhipment re-export traffic trade airdrop transaction run running import exportation
    dispatch pipeline stream movement diversion shipping freight supplying selling sending pouring inflow outflow furnishing cargo haul
    purveyance route lifeline conduit channel bridge`,
  purchase: 'purchase procurement acquisition import importation buy receipt order buying obtaining acquiring',
  deal: 'deal contract order sale',
  pact: `agreement pact treaty memorandum protocol accord partnership cooperation co-operation understanding arrangement alliance
    collaboration exchange roadmap charter`,
  aid: 'aid assistance package support help backing donation grant loan credit',
  licence:
    'go-ahead greenlight nod blessing okay licence license permit authorisation authorization exemption waiver approval permission clearance consent',
  training: 'training instruction course instructor trainer adviser advisor schooling coaching tuition',
  request: 'request appeal demand plea need wish application inquiry enquiry',
  threat: 'threat warning ultimatum',
  offer: 'offer proposal pledge promise bid tender',
  plan: 'plan intention proposal project scheme plot attempt effort bid intent aim desire decision idea possibility prospect talk negotiation',
  quantity: `ton tonne kilogram kilo kg pound lb crate box container batch lot load cargo consignment shipment boatload truckload planeload shipload
    lorryload cache stockpile stash haul series number dozen hundred thousand million billion pair set range variety list array amount quantity
    piece unit type kind sort worth fleet pile mountain squadron battery item portion part share half majority rest bulk trove case chest
    pallet sack bag collection selection tranche instalment installment supply stock delivery score couple handful plenty deal host hold
    boat truck ship plane carload trainload ounce gram metre barrel form assortment element generation volume package column arsenal`,
  carrier: `ship vessel boat dhow freighter barge trawler ferry plane airplane aeroplane aircraft airliner jetliner flight truck lorry convoy train
    van car pickup caravan container ambulance bus speedboat schooner tugboat skiff fleet flotilla steamer coaster liner merchantman
    ilyushin antonov boeing airbus hercules cargo jumbo freight wagon railcar trailer vehicle mule donkey camel helicopter motorboat
    craft launch yacht tanker hold crate box bag suitcase package parcel consignment shipment cargo load`,
  government: `junta government authority ministry administration regime leader president premier minister official king emir sheikh
    leadership cabinet diplomat ambassador envoy palace federation chancellor dictator ruler
    parliament lawmaker crown sultan monarch house department embassy officer general colonel commander admiral spokesman spokeswoman
    spokesperson chief head bureau office agency monarchy prince`,
  forces: `army military troop force navy police soldier guard marine airforce command unit brigade battalion division regiment corps
    contingent mission peacekeeper paramilitary airman sailor gendarmerie coastguard legion militiaman service squadron security
    defence defense customs pilot crew cadet recruit trainee commando aviator policeman guardsman serviceman rifleman constable gendarme`,
  nonstate: `tribe rebel militant militia insurgent guerrilla fighter gunman gang group movement faction separatist opposition extremist
    islamist warlord clan jihadist jihadi terrorist insurgency rebellion mutineer paramilitary secessionist partisan mercenary
    organisation organization army party bandit pirate tribesman cartel network front cell outfit wing proxy ally affiliate`,
  company: `company firm dealer broker trader manufacturer maker corporation conglomerate supplier agent middleman intermediary
    businessman merchant smuggler gunrunner trafficker runner arsenal factory plant shipyard exporter importer contractor subsidiary
    consortium bureau enterprise concern airline carrier operator agency tycoon national citizen resident entrepreneur go-between
    industry producer vendor seller shipper consultant works crew captain master owner shipowner operative buyer client customer handler importer purchaser seller end-user engineer technician mechanic specialist welder consignee consignor sender trawlerman`,
  people:
    'man woman people civilian resident citizen villager child refugee migrant worker journalist reporter person family',
  judge:
    'court judge tribunal prosecutor jury indictment verdict judgment judgement ruling trial prosecution magistrate sentence conviction',
  inquiry: `panel report expert monitor investigator inquiry investigation commission committee document group study dossier
    inspector finding audit evidence team paper`,
  embargo: 'embargo ban sanction resolution restriction measure prohibition blockade regime',
  lawgiver:
    'council assembly union resolution embargo sanction law act statute legislation decree treaty convention bloc',
  use: 'use attack strike fighting fight war battle exercise drill test launch raid shelling fire clash parade explosion bombing',
  country: 'country state nation republic neighbour neighbor territory kingdom island government side party',
  medium:
    'newspaper paper daily agency broadcaster magazine media channel website weekly radio television press station outlet',
  nongoods: `pad permit programme program test maker fair show exhibition site base depot range ministry expert inspector race finalist control law
    owner user embargo ban prohibition license strike attack fire exercise drill crew smuggler smuggling industry sector market policy issue problem
    question ambition threat debate talk conference summit convention treaty bill act vote lobby group activist scandal affair case probe trial`,
  time: 'year month week day hour minute decade century fortnight weekend night morning afternoon evening spring summer autumn winter',
  goods:
    'goods merchandise equipment material freight kit item ware contraband load lot batch tranche instalment portion part rest half majority bulk',
  claim: `claim report statement allegation news evidence indication proof sign fact belief suspicion charge accusation warning conclusion
    information rumour rumor assertion assurance fear concern complaint view idea suggestion admission doubt hope threat denial rebuttal refutation confirmation finding`,
  area: 'area territory region zone part stronghold position district side hand coast shore border frontier base camp port airport airfield airstrip beach town city village province crossing checkpoint north south east west centre center interior heart outskirts suburb countryside quarter mountain desert valley river',
  seizure: 'seizure interception confiscation interdiction discovery capture impoundment find',
};

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  policeman: 'policemen',
  guardsman: 'guardsmen',
  serviceman: 'servicemen',
  rifleman: 'riflemen',
  child: 'children',
  person: 'persons',
  foot: 'feet',
  gunman: 'gunmen',
  airman: 'airmen',
  militiaman: 'militiamen',
  middleman: 'middlemen',
  businessman: 'businessmen',
  tribesman: 'tribesmen',
  spokesman: 'spokesmen',
  spokeswoman: 'spokeswomen',
  merchantman: 'merchantmen',
  memorandum: 'memoranda',
  half: 'halves',
  aircraft: 'aircraft',
  craft: 'craft',
  people: 'people',
  police: 'police',
  military: 'military',
  media: 'media',
  materiel: 'materiel',
  prosthesis: 'prostheses',
};

export function pluralOf(singular: string): string {
  const irregular = IRREGULAR_PLURALS[singular];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}
