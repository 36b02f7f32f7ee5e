import { Button, Textarea } from '@mantine/core';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { AlertAction } from '../../api/triage-contract.js';
import { useNow } from '../../design/age.js';
import page from '../../design/page.module.css';
import { today } from '../../design/time.js';
import { useWords } from '../../words/words.js';
import { actionOf, faultOf, reasonOf, type Draft, type DraftFault, type FormKind } from './action-draft.js';
import { ActionFields } from './action-fields.js';
import style from './triage.module.css';

interface ActionFormProps {
  kind: FormKind;
  title: string;
  submit: string;
  note?: string | undefined;
  draft: Draft;
  onDraft: (change: Partial<Draft>) => void;
  /** Tags that there are; those of many alerts are not told apart. */
  tags: readonly string[];
  isMany?: boolean;
  isPending: boolean;
  /** What stands in the way now; the form stays, so that nothing typed is lost. */
  blocked?: string | undefined;
  onSubmit: (action: AlertAction, why: string) => void;
  onClose: () => void;
  /** What went wrong with what was sent. */
  children?: ReactNode;
}

/** The reason comes first where one is needed: the key that opens the form leads there, and nothing is sent by it. */
export function ActionForm(props: ActionFormProps) {
  const { kind, draft, onDraft, tags, isMany = false } = props;
  const { common, triage } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<DraftFault | null>(null);
  const heading = useId();
  const day = today(useNow());
  const reason = reasonOf(kind);
  const Heading = isMany ? 'h2' : 'h3';
  useEffect(() => {
    setFault(null);
    form.current?.querySelector<HTMLElement>('textarea, input, select')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.isPending || props.blocked !== undefined) return;
    const missing = faultOf(kind, draft, day);
    setFault(missing);
    if (missing === null) props.onSubmit(actionOf(kind, draft, tags), reason === 'none' ? '' : draft.why.trim());
    else form.current?.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus();
  };
  // What is being mended is not wrong any more; sending looks again.
  const change = (part: Partial<Draft>) => {
    setFault(null);
    onDraft(part);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) props.onClose();
  };
  return (
    <form ref={form} className={style.form} aria-labelledby={heading} noValidate onSubmit={submit} onKeyDown={leave}>
      <Heading id={heading}>{props.title}</Heading>
      {props.note !== undefined && <p className={style.small}>{props.note}</p>}
      {reason !== 'none' && (
        <Textarea
          label={kind === 'comment' ? triage.comment : reason === 'needed' ? triage.why : triage.whyOptional}
          description={triage.whyHint}
          name="why"
          rows={3}
          maxLength={5000}
          value={draft.why}
          error={fault === 'why' && triage.sayWhy}
          onChange={(event) => change({ why: event.currentTarget.value })}
        />
      )}
      <div className={style.fields}>
        <ActionFields kind={kind} draft={draft} onDraft={change} fault={fault} isMany={isMany} />
      </div>
      {props.children}
      {props.blocked !== undefined && <p role="status">{props.blocked}</p>}
      <div className={page.actions}>
        <Button type="submit" loading={props.isPending} disabled={props.blocked !== undefined}>
          {props.submit}
        </Button>
        <Button variant="default" onClick={props.onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
