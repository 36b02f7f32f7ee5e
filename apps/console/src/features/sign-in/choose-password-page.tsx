import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { choosePassword, openLink, sessionQuery } from '../../api/session.js';
import { Entrance } from '../../app/entrance.js';
import { sessionEnd } from '../../app/session-end.js';
import { ProblemNotice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import page from '../../design/page.module.css';
import { useWords } from '../../words/words.js';
import { CodeForm } from './code-form.js';
import { faultOf, PASSWORD_LEAST, type PasswordFault } from './new-password.js';

interface FormProps {
  token: string;
  email: string;
  onChosen: (ticket: string | null) => void;
}

function ChooseForm({ token, email, onChosen }: FormProps) {
  const { password: words, choosePassword: own } = useWords();
  const queryClient = useQueryClient();
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [fault, setFault] = useState<PasswordFault | null>(null);
  const choice = useMutation({
    mutationFn: choosePassword,
    meta: { signsIn: true },
    onSuccess: async (answer) => {
      if ('secondFactor' in answer) return onChosen(answer.secondFactor.ticket);
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      onChosen(null);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultOf({ current: '', next, again });
    setFault(found);
    if (found === null) choice.mutate({ token, password: next });
  };
  const refused = choice.error instanceof ApiProblem ? choice.error.of('password') : undefined;
  return (
    <form onSubmit={submit} className={page.form} noValidate>
      {/* For password keepers, which file the new password under it. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        label={words.next}
        description={words.nextHint}
        name="password"
        autoComplete="new-password"
        autoFocus
        value={next}
        error={fault === 'short' ? words.short(PASSWORD_LEAST) : refused}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.again}
        name="again"
        autoComplete="new-password"
        value={again}
        error={fault === 'differ' ? words.differ : undefined}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      {choice.isError && <ProblemNotice problem={choice.error} atFields={['password']} />}
      <Button type="submit" loading={choice.isPending}>
        {own.submit}
      </Button>
    </form>
  );
}

function LinkEnded({ detail }: { detail: string }) {
  const { choosePassword: words, signIn } = useWords();
  return (
    <>
      <PageHeading title={words.ended} lead={detail} takesFocus={false} />
      <p>
        <code>embargo users reset-password</code>
      </p>
      <p>
        <Link to="/sign-in">{signIn.title}</Link>
      </p>
    </>
  );
}

/** What a one-time link opens. The token stands after the #, which a browser sends to nobody. */
export function ChoosePasswordPage() {
  const { choosePassword: words, secondStep } = useWords();
  const navigate = useNavigate();
  const [token] = useState(() => globalThis.location.hash.slice(1));
  const [ticket, setTicket] = useState<string | null>(null);
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => openLink(token),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
    meta: { signsIn: true },
  });
  const goOn = () => {
    sessionEnd.set(false);
    void navigate({ to: '/alerts' });
  };
  const startAgain = () => void navigate({ to: '/sign-in' });
  if (ticket !== null) {
    return (
      <Entrance>
        <PageHeading title={secondStep.title} lead={secondStep.lead} takesFocus={false} />
        <CodeForm ticket={ticket} onSignedIn={goOn} onStartAgain={startAgain} />
      </Entrance>
    );
  }
  const isEnded = link.error instanceof ApiProblem && link.error.code === 'link-ended';
  return (
    <Entrance>
      {token === '' ? (
        <LinkEnded detail={words.incomplete} />
      ) : isEnded ? (
        <LinkEnded detail={words.endedDetail} />
      ) : link.isError ? (
        <ProblemNotice problem={link.error} />
      ) : link.data === undefined ? (
        <p>{words.loading}</p>
      ) : (
        <>
          <PageHeading title={words.title} lead={words.lead(link.data.email)} takesFocus={false} />
          <ChooseForm
            token={token}
            email={link.data.email}
            onChosen={(next) => (next === null ? goOn() : setTicket(next))}
          />
        </>
      )}
    </Entrance>
  );
}
