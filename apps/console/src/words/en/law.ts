import type { Determination, Level, SpanRole, TraceElement, Vote, ExemptionConsidered } from '../../api/contract.js';

const level: Record<Level, { name: string; meaning: string }> = {
  violation: { name: 'Violation', meaning: 'Prohibited by the texts, and reported as done or under way' },
  possible: {
    name: 'Possible',
    meaning: 'Prohibited by the texts, but threatened, planned, denied or open on a fact that was not reported',
  },
  review: { name: 'Review', meaning: 'May entail something prohibited, or turns on disputed or unconfirmed law' },
};

const determination: Record<Determination, { name: string; meaning: string }> = {
  prohibited: { name: 'Prohibited', meaning: 'A measure in force on that day forbids it' },
  conditional: {
    name: 'Conditional',
    meaning: 'Lawful only with a notice or approval that was not reported, or it turns on a fact that was not reported',
  },
  disputed: { name: 'Disputed', meaning: 'Contrary to a non-binding call, or States disagree about the measure' },
  unconfirmed: {
    name: 'Unconfirmed',
    meaning: 'The recorded term has run out and no renewal or end is recorded',
  },
  exempt: { name: 'Exempt', meaning: 'A measure reaches it, and an exemption lifts it' },
  'not-covered': { name: 'Not covered', meaning: 'No measure reaches it' },
};

const stage: Record<string, string> = {
  delivered: 'Delivered',
  'in-transit': 'In transit',
  seized: 'Seized',
  contracted: 'Contracted',
  announced: 'Announced',
  planned: 'Planned',
  threatened: 'Threatened',
  alleged: 'Alleged',
  denied: 'Denied',
  refused: 'Refused',
  requested: 'Requested',
};

const conduct: Record<string, string> = {
  transfer: 'Transfer',
  assistance: 'Assistance',
  agreement: 'Agreement',
  licence: 'Licence',
  procurement: 'Procurement',
  supply: 'Supply',
  financing: 'Financing',
  brokering: 'Brokering',
  training: 'Training',
  transit: 'Transit',
  inspection: 'Inspection',
  'travel-of-personnel': 'Travel of personnel',
  cooperation: 'Cooperation',
};

const element: Record<TraceElement['element'], string> = {
  time: 'Time',
  direction: 'Direction',
  conduct: 'Conduct',
  target: 'Target',
  place: 'Place',
  item: 'Item',
  recipient: 'Recipient',
  exemption: 'Exemption',
};

const outcome: Record<TraceElement['outcome'], string> = { holds: 'Holds', fails: 'Fails', unknown: 'Not known' };

const vote: Record<Vote, string> = {
  for: 'Voted for',
  against: 'Voted against',
  abstained: 'Abstained',
  'not-voting': 'Did not vote',
  'not-a-member': 'Not a member then',
};

const procedure: Record<string, string> = {
  none: 'no procedure',
  notification: 'prior notice',
  'no-objection': 'no objection of the Committee',
  'advance-approval': 'approval in advance',
};

const exemption: Record<ExemptionConsidered['outcome'], string> = {
  applies: 'Applies',
  'may-apply': 'May apply',
  'does-not-apply': 'Does not apply',
};

const role: Record<SpanRole, string> = {
  supplier: 'supplier',
  recipient: 'recipient',
  via: 'via',
  item: 'item',
  stage: 'stage',
  date: 'date',
  place: 'place',
  quote: 'quote',
};

const status: Record<string, string> = {
  new: 'New',
  open: 'Open',
  'in-review': 'In review',
  'awaiting-approval': 'Awaiting approval',
  snoozed: 'Snoozed',
  closed: 'Closed',
  reopened: 'Reopened',
};

const effect: Record<string, string> = {
  imposes: 'imposed',
  amends: 'amended',
  renews: 'renewed',
  narrows: 'narrowed',
  extends: 'extended',
  ends: 'ended',
  exempts: 'exempted',
  interprets: 'interpreted',
};

const attribution: Record<string, string> = {
  fact: 'told as a fact',
  finding: 'finding of a panel, court, prosecutor or seizing force',
  accusation: 'accusation by an adversary',
};

export const law = {
  level,
  determination,
  stage,
  conduct,
  element,
  outcome,
  vote,
  procedure,
  exemption,
  role,
  status,
  effect,
  attribution,
  unknownParty: 'Unknown party',
  noItem: 'goods not reported',
};
