import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { User } from '../../api/contract.js';
import { ApiProblem } from '../../api/problem.js';
import { askForLink, sessionQuery, signIn } from '../../api/session.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useWords } from '../../words/words.js';
import { CodeForm } from './code-form.js';

function WrongPassword({ problem }: { problem: unknown }) {
  const words = useWords();
  if (problem instanceof ApiProblem && problem.kind === 'session-ended') {
    return <p role="alert">{words.signIn.wrong}</p>;
  }
  return <ProblemNotice problem={problem} />;
}

/** Both steps of signing in: the password and, where one is set up, a code of the second factor. */
export function SignInForm({ onSignedIn }: { onSignedIn: (user: User) => void }) {
  const words = useWords();
  const queryClient = useQueryClient();
  const [ticket, setTicket] = useState<string | null>(null);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const entry = useMutation({
    mutationFn: signIn,
    meta: { signsIn: true },
    onSuccess: async (answer) => {
      if ('secondFactor' in answer) return setTicket(answer.secondFactor.ticket);
      const user = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      if (user !== null) onSignedIn(user);
    },
  });
  const link = useMutation({ mutationFn: askForLink, meta: { signsIn: true } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entry.mutate({ email: email.trim(), password });
  };
  if (ticket !== null) {
    return <CodeForm ticket={ticket} onSignedIn={onSignedIn} onStartAgain={() => setTicket(null)} />;
  }
  return (
    <form onSubmit={submit} className={page.form}>
      <TextInput
        label={words.signIn.email}
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.signIn.password}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {entry.isError && <WrongPassword problem={entry.error} />}
      <Button type="submit" loading={entry.isPending}>
        {words.signIn.submit}
      </Button>
      {link.isSuccess ? (
        <p role="status">{words.signIn.linkSent}</p>
      ) : (
        <Button
          type="button"
          variant="subtle"
          disabled={email.trim() === ''}
          loading={link.isPending}
          onClick={() => link.mutate(email.trim())}
        >
          {words.signIn.forgotten}
        </Button>
      )}
    </form>
  );
}
