import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AlertDetail } from '../../api/contract.js';
import { sessionQuery } from '../../api/session.js';
import { useNow } from '../../design/age.js';
import { isWebAddress, OutsideLink } from '../../design/outside-link.js';
import { dayInWords, today } from '../../design/time.js';
import { useLanguage, useWords, wordFor } from '../../words/words.js';
import style from './triage.module.css';

/** Where the alert stands, in one sentence and the reason that was given. */
export function Standing({ detail: { state } }: { detail: AlertDetail }) {
  const { triage } = useWords();
  const language = useLanguage();
  const outcome = 'outcome' in state ? wordFor(triage.outcome, state.outcome) : '';
  const { status } = triage;
  const sentence = (): string => {
    switch (state.kind) {
      case 'new':
      case 'in-review':
        return status[state.kind];
      case 'reopened':
        return status.reopened(wordFor(triage.because, state.because));
      case 'snoozed':
        if (state.until.day !== undefined) return status.snoozedDate(dayInWords(state.until.day, language));
        return state.until.kind === 'law-change' ? status['law-change'] : status['second-source'];
      case 'awaiting-approval':
        return status.asked(state.askedBy.name, outcome);
      case 'closed':
        return `${status.closed(state.closedBy.name, outcome)}${state.approvedBy === null ? '' : ` ${status.approved(state.approvedBy.name)}`}`;
    }
  };
  return (
    <div className={style.standing}>
      <p>
        <b>{sentence()}</b>
      </p>
      {'why' in state && state.why !== '' && <q dir="auto">{state.why}</q>}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Whose it is, until when, and what was put to it. */
export function DeskFacts({ detail }: { detail: AlertDetail }) {
  const { triage } = useWords();
  const language = useLanguage();
  const { data: you } = useQuery(sessionQuery);
  const { assignee, due, tags, links, status } = detail;
  const day = today(useNow());
  const isLate = status !== 'closed' && due < day;
  return (
    <dl className={style.facts}>
      <Fact name={triage.assignee}>
        {assignee === null ? triage.nobody : assignee.id === you?.id ? triage.you : <bdi>{assignee.name}</bdi>}
      </Fact>
      <Fact name={triage.due}>
        <span className={isLate ? style.late : undefined}>
          {dayInWords(due, language)}
          {isLate && ` · ${triage.overdue}`}
        </span>
      </Fact>
      {tags.length > 0 && (
        <Fact name={triage.tags}>
          <bdi>{tags.join(', ')}</bdi>
        </Fact>
      )}
      {links.length > 0 && (
        <Fact name={triage.links}>
          <ul>
            {links.map(({ url, title }) => (
              <li key={url}>{isWebAddress(url) ? <OutsideLink href={url}>{title}</OutsideLink> : title}</li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}
