import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { AlertDetail, User } from '../../api/contract.js';
import type { ActionKind } from '../../api/triage-contract.js';
import { useShortcuts } from '../../app/shortcuts.js';
import { useWords, type Words } from '../../words/words.js';
import { ActionForm } from './action-form.js';
import type { FormKind } from './action-draft.js';
import { obstacleTo, type Obstacle } from './availability.js';
import { DeskFacts, Standing } from './desk-facts.js';
import { Failure, Said } from './said.js';
import style from './triage.module.css';
import type { Triage } from './use-triage.js';

/** In the order of a day's work: take it, decide, put it off, add to it. */
const MOVES: readonly ActionKind[] = ['start-review', 'approve', 'send-back', 'close', 'reopen', 'snooze'];
const ADDITIONS: readonly FormKind[] = ['comment', 'assign', 'set-due', 'tag', 'link'];
const KEYS: Partial<Record<ActionKind | 'assign-me', string>> = {
  'assign-me': 'a',
  'start-review': 'e',
  close: 'c',
  snooze: 's',
};

function sentenceOf(obstacle: Obstacle, kind: ActionKind, status: string, triage: Words['triage']): string {
  switch (obstacle) {
    case 'read-only':
      return triage.readOnly;
    case 'merged':
      return triage.merged;
    case 'same-person':
      return triage.samePerson;
    case 'approvers-only':
      return triage.approversOnly;
    case 'not-now':
      return triage.whyNot[status]?.[kind] ?? triage.notNow;
  }
}

interface DeskProps {
  detail: AlertDetail;
  user: User;
  triage: Triage;
}

const wordOf = (kind: ActionKind, { closing }: AlertDetail): string =>
  kind === 'close' && closing === 'with-approval' ? 'propose' : kind;

/** Does at once what needs no words, opens the form of what does, and says why when neither can be. */
function useDoing({ detail, user, triage }: DeskProps) {
  const { triage: words } = useWords();
  const { send, say, open } = triage;
  const why = (kind: ActionKind) => {
    const obstacle = obstacleTo(kind, detail, user);
    return obstacle === null ? null : sentenceOf(obstacle, kind, detail.status, words);
  };
  const start = (kind: ActionKind) => {
    const sentence = why(kind);
    if (sentence !== null) say({ kind: 'why-not', sentence });
    else if (kind === 'start-review') send.mutate({ action: { kind }, why: '' });
    else open(kind);
  };
  const take = () => {
    const sentence = why('assign');
    if (sentence !== null) say({ kind: 'why-not', sentence });
    else send.mutate({ action: { kind: 'assign', assignee: user.id }, why: '' });
  };
  return { why, start, take };
}

function Actions({ doing, ...props }: DeskProps & { doing: ReturnType<typeof useDoing> }) {
  const { triage: words } = useWords();
  const { detail, user, triage } = props;
  const moves = MOVES.filter((kind) => doing.why(kind) === null);
  const isMine = detail.assignee?.id === user.id;
  const key = (name: ActionKind | 'assign-me') =>
    KEYS[name] !== undefined && <kbd aria-hidden="true">{KEYS[name]}</kbd>;
  return (
    <div className={style.actions} role="group" aria-label={words.heading}>
      {!isMine && (
        <Button size="xs" variant="default" loading={triage.send.isPending} onClick={doing.take}>
          {words.do['assign-me']}
          {key('assign-me')}
        </Button>
      )}
      {moves.map((kind, place) => (
        <Button
          key={kind}
          size="xs"
          variant={place === 0 ? 'filled' : 'default'}
          aria-expanded={kind === 'start-review' ? undefined : triage.form === kind}
          onClick={() => doing.start(kind)}
        >
          {words.do[wordOf(kind, detail)]}
          {key(kind)}
        </Button>
      ))}
      {ADDITIONS.map((kind) => (
        <Button
          key={kind}
          size="xs"
          variant="default"
          aria-expanded={triage.form === kind}
          onClick={() => triage.open(kind)}
        >
          {words.do[kind]}
        </Button>
      ))}
    </div>
  );
}

function WatchButton({ detail, triage }: DeskProps) {
  const { triage: words } = useWords();
  return (
    <Button
      size="xs"
      variant={detail.isWatched ? 'light' : 'default'}
      aria-pressed={detail.isWatched}
      loading={triage.watch.isPending}
      onClick={() => triage.watch.mutate()}
    >
      {words.do.watch}
    </Button>
  );
}

/** Where one has to wait for somebody else, or go another way first. */
function Note({ detail, doing }: { detail: AlertDetail; doing: ReturnType<typeof useDoing> }) {
  const { triage: words } = useWords();
  const general = doing.why('comment');
  const approval = detail.state.kind === 'awaiting-approval' ? doing.why('approve') : null;
  const closed = detail.status === 'closed' ? words.closedNote : null;
  const sentence = general ?? approval ?? closed;
  return sentence === null ? null : <p className={style.small}>{sentence}</p>;
}

function OpenForm({ doing, ...props }: DeskProps & { doing: ReturnType<typeof useDoing> }) {
  const { triage: words } = useWords();
  const { detail, triage } = props;
  const { form, draft, change, send } = triage;
  if (form === null) return null;
  const word = wordOf(form, detail);
  return (
    <ActionForm
      kind={form}
      title={words.form[word] ?? word}
      submit={words.submit[word] ?? word}
      note={word === 'propose' ? words.proposeNote : undefined}
      draft={draft}
      onDraft={change}
      tags={detail.tags}
      isPending={send.isPending}
      blocked={doing.why(form) ?? undefined}
      onSubmit={(action, why) => send.mutate({ action, why })}
      onClose={triage.close}
    >
      <Failure problem={send.error} />
    </ActionForm>
  );
}

/** A form that goes away takes the focus with it: the place it was at gets it back. */
function useFocusAfter(form: FormKind | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(form);
  useEffect(() => {
    if (before.current !== null && form === null) heading.current?.focus({ preventScroll: true });
    before.current = form;
  }, [form]);
  return heading;
}

/** What is done about the alert: where it stands, what its state allows, and the one form that is open. */
export function Desk(props: DeskProps) {
  const { detail, triage } = props;
  const { triage: words } = useWords();
  const heading = useFocusAfter(triage.form);
  const doing = useDoing(props);
  useShortcuts({
    a: doing.take,
    e: () => doing.start('start-review'),
    c: () => doing.start('close'),
    s: () => doing.start('snooze'),
  });
  const mayWrite = doing.why('comment') === null;
  return (
    <section className={style.desk} aria-labelledby="desk-heading">
      <h2 id="desk-heading" ref={heading} tabIndex={-1} className="visually-hidden">
        {words.heading}
      </h2>
      <Standing detail={detail} />
      <DeskFacts detail={detail} />
      <Note detail={detail} doing={doing} />
      <div className={style.actions}>
        {mayWrite && <Actions {...props} doing={doing} />}
        <WatchButton {...props} />
      </div>
      <div role="status">
        <Said triage={triage} />
      </div>
      {triage.form === null && <Failure problem={triage.send.error ?? triage.undo.error ?? triage.watch.error} />}
      <OpenForm {...props} doing={doing} />
    </section>
  );
}
