import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Dialog } from '../../design/dialog.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useWords } from '../../words/words.js';

interface GroundsDialogProps {
  title: string;
  detail: string;
  confirm: string;
  /** Fields before the reason. */
  children?: ReactNode;
  isPending: boolean;
  problem: unknown;
  onConfirm: (why: string) => void;
  onClose: () => void;
}

/** Asks for the reason of a decision that others will read, and shows at once why it was refused. */
export function GroundsDialog(props: GroundsDialogProps) {
  const { common, sourcesOfAlert: words } = useWords();
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onConfirm(why.trim());
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form onSubmit={submit} className={page.form}>
        <p>{props.detail}</p>
        {props.children}
        <Textarea
          label={words.why}
          description={words.whyHint}
          required
          withAsterisk={false}
          maxLength={2000}
          rows={2}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        {props.problem !== null && <ProblemNotice problem={props.problem} />}
        <div className={page.actions}>
          <Button type="submit" loading={props.isPending}>
            {props.confirm}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
