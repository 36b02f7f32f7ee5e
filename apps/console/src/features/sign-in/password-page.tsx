import { Button, PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { changePassword, sessionQuery } from '../../api/session.js';
import { Entrance } from '../../app/entrance.js';
import { pathAfterSignIn } from '../../app/search.js';
import { ProblemNotice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import page from '../../design/page.module.css';
import { useWords } from '../../words/words.js';
import { faultOf, PASSWORD_LEAST, type PasswordFault, type Passwords } from './new-password.js';

const SHOWN_AT_FIELDS = ['current', 'next'];

const route = getRouteApi('/password');

function useFaultWords(fault: PasswordFault | null): { next?: string; again?: string } {
  const { password } = useWords();
  if (fault === 'short') return { next: password.short(PASSWORD_LEAST) };
  if (fault === 'same') return { next: password.same };
  return fault === 'differ' ? { again: password.differ } : {};
}

interface FieldsProps {
  passwords: Passwords;
  isOneTime: boolean;
  fault: PasswordFault | null;
  refusal: unknown;
  onChange: (passwords: Passwords) => void;
}

function Fields({ passwords, isOneTime, fault, refusal, onChange }: FieldsProps) {
  const { password } = useWords();
  const faults = useFaultWords(fault);
  const refused = (path: string) => (refusal instanceof ApiProblem ? refusal.of(path) : undefined);
  const field = (name: keyof Passwords) => ({
    name,
    required: true,
    withAsterisk: false,
    value: passwords[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...passwords, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <PasswordInput
        {...field('current')}
        label={isOneTime ? password.currentOneTime : password.current}
        autoComplete="current-password"
        autoFocus
        error={refused('current')}
      />
      <PasswordInput
        {...field('next')}
        label={password.next}
        description={password.nextHint}
        autoComplete="new-password"
        error={faults.next ?? refused('next')}
      />
      <PasswordInput {...field('again')} label={password.again} autoComplete="new-password" error={faults.again} />
    </>
  );
}

function PasswordForm({ isOneTime, onSaved }: { isOneTime: boolean; onSaved: () => void }) {
  const { password } = useWords();
  const queryClient = useQueryClient();
  const [passwords, setPasswords] = useState<Passwords>({ current: '', next: '', again: '' });
  const [fault, setFault] = useState<PasswordFault | null>(null);
  const change = useMutation({
    mutationFn: changePassword,
    meta: { signsIn: true },
    onSuccess: async () => {
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      onSaved();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultOf(passwords);
    setFault(found);
    if (found === null) change.mutate({ current: passwords.current, next: passwords.next });
  };
  return (
    <form onSubmit={submit} className={page.form} noValidate>
      <Fields
        passwords={passwords}
        isOneTime={isOneTime}
        fault={fault}
        refusal={change.error}
        onChange={setPasswords}
      />
      {change.isError && <ProblemNotice problem={change.error} atFields={SHOWN_AT_FIELDS} />}
      <Button type="submit" loading={change.isPending}>
        {password.submit}
      </Button>
    </form>
  );
}

export function PasswordPage() {
  const words = useWords();
  const { next } = route.useSearch();
  const router = useRouter();
  const { data: user } = useQuery(sessionQuery);
  const [isOneTime] = useState(user?.mustChangePassword === true);
  const goOn = () => {
    notifications.show({ message: words.password.saved });
    router.history.push(pathAfterSignIn(next));
  };
  return (
    <Entrance>
      <PageHeading
        title={isOneTime ? words.password.title : words.password.titleChange}
        lead={isOneTime ? words.password.lead : words.password.leadChange}
        takesFocus={false}
      />
      <PasswordForm isOneTime={isOneTime} onSaved={goOn} />
      {!isOneTime && (
        <p>
          <Link to="/alerts">{words.common.cancel}</Link>
        </p>
      )}
    </Entrance>
  );
}
