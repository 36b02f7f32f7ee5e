import type { Actor } from '#libs/catalogue';
import type { CaseFacts, Consignee } from '../facts.js';
import type { LawRecord } from '../law/law.js';
import { governmentTie, isNonGovernmental, isOneOf, namedIn } from '../recipients/serves.js';
import { anyOf } from '../ternary.js';
import type { Ternary } from '../ternary.js';
import { check } from './check.js';
import type { Check } from './check.js';
import { isListedOn, ruledBy } from './listing.js';
import { inWords as listOf } from '../words/lists.js';
import { goesToTargetState } from './where.js';

export interface RecipientCheck extends Check {
  /** The record itself leaves this recipient out. */
  leftOut: boolean;
}

interface Reached {
  answer: Ternary;
  rule: string;
  question?: string;
  argued?: string | null;
  presumed?: boolean;
}

/** Is the recipient one of those that the record reaches? */
export function checkRecipient(record: LawRecord, facts: CaseFacts, day: string): RecipientCheck {
  const { consignee } = facts;
  const fact = consignee ? consignee.name : 'who receives it is not reported';
  const left = leftOutOf(record, facts);
  if (left === 'yes') {
    return { ...check('no', { fact, rule: `everyone but ${outsideOf(record)}` }), leftOut: true };
  }
  const reached = reachedBy(record, facts, day);
  if (left === 'maybe' && reached.answer !== 'no') {
    return { ...check('maybe', unlessLeftOut(record, fact, consignee)), leftOut: false };
  }
  return { ...check(reached.answer, { fact, ...reached }), leftOut: false };
}

function leftOutOf(record: LawRecord, { consignee }: CaseFacts): Ternary {
  const { except } = record.measure.target;
  return except.length === 0 ? 'no' : isOneOf(except, consignee, record);
}

function unlessLeftOut(record: LawRecord, fact: string, consignee: Consignee | null) {
  const outside = outsideOf(record);
  return {
    fact,
    rule: `everyone but ${outside}`,
    question: `Who is the end user? This record leaves out ${outside}, and reaches everybody else there.`,
    presumed: consignee !== null && consignee.facts.government === 'presumed',
  };
}

function outsideOf({ measure }: LawRecord): string {
  return listOf(measure.exemptRecipients) || 'the Government';
}

function reachedBy(record: LawRecord, facts: CaseFacts, day: string): Reached {
  const { consignee } = facts;
  const { target } = record.measure;
  const argued = arguedActor(record, consignee);
  switch (target.reach) {
    case 'everyone':
      return { answer: 'yes', rule: 'whoever receives it there', argued };
    case 'government':
      return ofGovernment(record, consignee);
    case 'non-governmental':
      return ofOthers(record, consignee);
    case 'land-of-the-named':
      return onLandOfTheNamed(record, consignee);
    case 'named':
      return ofTheNamed(record, facts, day);
  }
}

function arguedActor(record: LawRecord, consignee: Consignee | null): string | null {
  if (!consignee) return null;
  return namedIn(consignee, record).find(({ actor }) => actor.argued !== null)?.actor.argued ?? null;
}

function ofGovernment(record: LawRecord, consignee: Consignee | null): Reached {
  const tie = consignee ? governmentTie(consignee, record) : 'maybe';
  return {
    answer: tie === 'presumed' ? 'yes' : tie,
    rule: 'the Government and its forces',
    question: 'Is the end user a body of the Government?',
  };
}

function ofOthers(record: LawRecord, consignee: Consignee | null): Reached {
  return {
    answer: consignee ? isNonGovernmental(consignee, record) : 'maybe',
    rule: 'persons and groups outside the Government',
    question: 'Is the end user outside the Government? Only such recipients are covered.',
  };
}

function onLandOfTheNamed(record: LawRecord, consignee: Consignee | null): Reached {
  const holder = record.measure.target.actors[0]?.name ?? 'the group named';
  const rule = `land held by ${holder}`;
  const question = `Did it go to ${holder}? Other parts of the country are not covered.`;
  if (!consignee) return { answer: 'maybe', rule, question };
  const named = namedIn(consignee, record).some(({ actor }) => record.targets.has(actor.id));
  if (named) return { answer: 'yes', rule };
  const { classes, government } = consignee.facts;
  const elsewhere = government === 'yes' || classes.has('armed-groups') || namedIn(consignee, record).length > 0;
  return { answer: elsewhere ? 'no' : 'maybe', rule, question };
}

function ofTheNamed(record: LawRecord, facts: CaseFacts, day: string): Reached {
  const { consignee } = facts;
  const rule = `only ${record.measure.target.kind === 'listed-persons' ? 'those on its list' : 'those it names'}`;
  if (!consignee) return { answer: 'maybe', rule, question: 'Who receives it? Only those named are covered.' };
  const argued = arguedActor(record, consignee) ?? arguedRule(record, consignee, day);
  const answer = anyOf(record.measure.target.actors, (actor) => isTheActor(actor, record, facts, consignee, day));
  if (answer === 'no' && argued !== null) return { answer: 'yes', rule, argued };
  return { answer, rule, argued, question: linkQuestion(record, consignee) };
}

function isTheActor(actor: Actor, record: LawRecord, facts: CaseFacts, consignee: Consignee, day: string): Ternary {
  const hit = namedIn(consignee, record).find((named) => named.actor.id === actor.id);
  if (hit && actor.standsFor === null) {
    const listed = isListedOn(actor, day);
    return hit.linkedOnly && listed === 'yes' ? 'maybe' : listed;
  }
  return actor.standsFor === null ? 'no' : isOfSide(actor, record, facts, consignee, hit !== undefined);
}

/** An entry such as "any armed group operating there" reaches those of that side who are there. */
function isOfSide(actor: Actor, record: LawRecord, facts: CaseFacts, consignee: Consignee, named: boolean): Ternary {
  const isInwards = record.measure.direction === 'to-target';
  if (isInwards && goesToTargetState(record, facts) === 'no') return 'no';
  if (named || actor.standsFor === 'everyone') return 'yes';
  if (actor.standsFor === 'non-governmental') return isNonGovernmental(consignee, record);
  if (actor.standsFor === 'government') return governmentTie(consignee, record) === 'no' ? 'no' : 'yes';
  return consignee.facts.classes.has('armed-groups') ? 'yes' : 'no';
}

function arguedRule(record: LawRecord, { facts }: Consignee, day: string): string | null {
  if (facts.state === null && facts.government !== 'yes') return null;
  if (facts.government === 'no' || facts.government === 'maybe') return null;
  for (const actor of record.measure.target.actors) {
    const state = ruledBy(actor, day);
    if (state !== null && (facts.state === null || facts.state === state)) {
      return `${actor.name} ran the State on that day and was listed; whether its administration is covered has not been decided`;
    }
  }
  return null;
}

function linkQuestion(record: LawRecord, consignee: Consignee): string {
  const names = namedIn(consignee, record).map(({ actor }) => actor.name);
  const listed = names[0] ?? 'somebody listed';
  return `Was ${consignee.name} acting for ${listed}, or was it itself listed on that day? Only then is it covered.`;
}
