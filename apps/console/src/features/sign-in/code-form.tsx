import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { User } from '../../api/contract.js';
import { ApiProblem } from '../../api/problem.js';
import { sessionQuery, signInWithCode } from '../../api/session.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useWords } from '../../words/words.js';

interface CodeFormProps {
  ticket: string;
  onSignedIn: (user: User) => void;
  onStartAgain: () => void;
}

/** The second step of signing in. */
export function CodeForm({ ticket, onSignedIn, onStartAgain }: CodeFormProps) {
  const { secondStep } = useWords();
  const queryClient = useQueryClient();
  const [code, setCode] = useState('');
  const step = useMutation({
    mutationFn: signInWithCode,
    meta: { signsIn: true },
    onSuccess: async ({ recoveryCodesLeft }) => {
      if (recoveryCodesLeft !== null) notifications.show({ message: secondStep.codesLeft(recoveryCodesLeft) });
      const user = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      if (user !== null) onSignedIn(user);
    },
    onError: () => setCode(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    step.mutate({ ticket, code });
  };
  const isWrong = step.error instanceof ApiProblem && step.error.code === 'code-refused';
  return (
    <form onSubmit={submit} className={page.form}>
      <TextInput
        description={secondStep.lead}
        label={secondStep.code}
        name="code"
        inputMode="text"
        autoComplete="one-time-code"
        autoFocus
        required
        withAsterisk={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {step.isError && (isWrong ? <p role="alert">{secondStep.wrong}</p> : <ProblemNotice problem={step.error} />)}
      <div className={page.actions}>
        <Button type="submit" loading={step.isPending}>
          {secondStep.submit}
        </Button>
        <Button type="button" variant="default" onClick={onStartAgain}>
          {secondStep.startAgain}
        </Button>
      </div>
    </form>
  );
}
