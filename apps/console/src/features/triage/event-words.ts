import { isLevel } from '../../api/contract.js';
import type { Change } from '../../api/triage-contract.js';
import { dayInWords } from '../../design/time.js';
import { useLanguage, useWords, wordFor, type Words } from '../../words/words.js';

interface DeskSeen {
  state?: {
    kind?: string;
    outcome?: string;
    because?: string;
    until?: { kind?: string; day?: string };
    approvedBy?: unknown;
  };
  assignee?: { name?: string } | null;
  due?: string | null;
  tags?: string[];
  links?: { title?: string; url?: string }[];
}

type Wording = (desk: DeskSeen, words: Words['triage'], language: string) => string;

/** What people did, by the name of the event; `desk` is the alert after it. */
const DONE: Record<string, Wording> = {
  'review-started': (_, { events }) => events['review-started'],
  closed: ({ state }, { events, outcome }) => {
    const what = wordFor(outcome, state?.outcome ?? '?');
    return state?.approvedBy ? events.approved(what) : events.closed(what);
  },
  'approval-asked': ({ state }, { events, outcome }) =>
    events['approval-asked'](wordFor(outcome, state?.outcome ?? '?')),
  'sent-back': (_, { events }) => events['sent-back'],
  reopened: ({ state }, { events, because }) => events.reopened(wordFor(because, state?.because ?? '?')),
  snoozed: ({ state }, { events, until }, language) =>
    events.snoozed(
      state?.until?.day === undefined
        ? wordFor(until, state?.until?.kind ?? '?')
        : dayInWords(state.until.day, language),
    ),
  assigned: ({ assignee }, { events }) => (assignee?.name ? events.assigned(assignee.name) : events.unassigned),
  commented: (_, { events }) => events.commented,
  tagged: ({ tags = [] }, { events }) => (tags.length === 0 ? events.untagged : events.tagged(tags.join(', '))),
  linked: ({ links = [] }, { events }) => events.linked(links.at(-1)?.title ?? ''),
  'due-changed': ({ due }, { events }, language) =>
    due ? events['due-changed'](dayInWords(due, language)) : events['due-cleared'],
  undone: (_, { events }) => events.undone,
};

/** What happened, in words; what the console has no words for is shown as it stands. */
export function useEventWords(): (change: Pick<Change, 'what' | 'detail'>) => string {
  const { alert, law, triage } = useWords();
  const language = useLanguage();
  const levelOf = (value: unknown) => (typeof value === 'string' && isLevel(value) ? law.level[value].name : '?');
  return ({ what, detail }) => {
    const done = DONE[what];
    if (done !== undefined) return done(detail?.to ?? {}, triage, language);
    const number = Number(detail?.number ?? 0);
    const why = typeof detail?.why === 'string' ? detail.why : '';
    const { events } = alert;
    if (what === 'raised') return events.raised(levelOf(detail?.level));
    if (what === 'report-added') return events.reportAdded(Number(detail?.reports ?? 1));
    if (what === 'level-changed') return events.levelChanged(levelOf(detail?.from), levelOf(detail?.to));
    if (what === 'report-superseded') return events.superseded(Number(detail?.reports ?? 1));
    if (what === 'merged') return events.merged(number, why);
    if (what === 'merged-into') return events.mergedInto(number, why);
    if (what === 'split') return events.split(number, why);
    if (what === 'split-off') return events.splitOff(number, why);
    if (what === 'decision-undone') return events.undone(detail?.kind === 'split' ? 'split' : 'merge', why);
    return what;
  };
}

/** The reason that was given with what a person did; merges and splits have theirs in the words already. */
export function reasonIn({ what, detail }: Pick<Change, 'what' | 'detail'>): string {
  return what in DONE && typeof detail?.why === 'string' ? detail.why : '';
}
