import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { MAIL_MODES, type MailMode, type MailSubscription } from '../../api/webhook-contract.js';
import { addMail, changeMail, mailsQuery } from '../../api/mails.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useChange } from '../../design/use-change.js';
import { useLanguage, useWords, wordFor } from '../../words/words.js';
import { SUBSCRIPTION_FIELDS, SubscriptionFields } from '../webhooks/subscription-fields.js';
import style from './mails.module.css';
import { newMail, NO_MAIL_WANTED, wantedMail } from './wanted-mail.js';

const SHOWN_AT_FIELDS = [...SUBSCRIPTION_FIELDS, 'name', 'address', 'mode'];

interface MailFormProps {
  /** Null for a new one. */
  mail: MailSubscription | null;
  onSaved: (mail: MailSubscription) => void;
  onCancel: () => void;
}

/** Who is told by mail, of what, and how often. */
export function MailForm({ mail, onSaved, onCancel }: MailFormProps) {
  const { mails: words, common } = useWords();
  const language = useLanguage();
  const [form, setForm] = useState(() => (mail === null ? NO_MAIL_WANTED : wantedMail(mail, language)));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = (wanted: typeof form) =>
    mail === null ? addMail(newMail(wanted)) : changeMail({ id: mail.id, ...newMail(wanted) });
  const save = useChange(send, mailsQuery.queryKey, onSaved, 'in-place');
  const refused = (path: string) => (save.error instanceof ApiProblem ? save.error.of(path) : undefined);
  const field = (name: 'name' | 'address') => ({
    name,
    value: form[name],
    error: refused(name),
    required: true,
    withAsterisk: false,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [name]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(form);
  };
  return (
    <form onSubmit={submit} className={`${page.panel} ${style.form}`} noValidate>
      <h2 ref={heading} tabIndex={-1}>
        {mail === null ? words.addTitle : words.editTitle(mail.name)}
      </h2>
      <div className={page.pair}>
        <TextInput {...field('name')} label={words.name} description={words.nameHint} />
        <TextInput {...field('address')} label={words.address} inputMode="email" spellCheck={false} />
      </div>
      <NativeSelect
        label={words.mode}
        value={form.mode}
        error={refused('mode')}
        data={MAIL_MODES.map((value) => ({ value, label: wordFor(words.modes, value) }))}
        onChange={(event) => setForm({ ...form, mode: event.currentTarget.value as MailMode })}
      />
      <SubscriptionFields form={form} onChange={setForm} refusal={save.error} />
      {save.isError && <ProblemNotice problem={save.error} atFields={SHOWN_AT_FIELDS} />}
      <div className={page.actions}>
        <Button type="submit" loading={save.isPending}>
          {mail === null ? words.submitNew : words.submitChange}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
