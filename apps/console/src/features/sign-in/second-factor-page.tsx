import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  secondFactorQuery,
  sessionQuery,
} from '../../api/session.js';
import { Entrance } from '../../app/entrance.js';
import { ProblemNotice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import page from '../../design/page.module.css';
import { QueryView } from '../../design/query-view.js';
import { useWords } from '../../words/words.js';
import { QrPicture } from './qr-picture.js';

const of = (problem: unknown, path: string) => (problem instanceof ApiProblem ? problem.of(path) : undefined);

interface PasswordStepProps<Result> {
  label: string;
  note?: string;
  change: (password: string) => Promise<Result>;
  onDone: (result: Result) => void;
}

function PasswordStep<Result>({ label, note, change, onDone }: PasswordStepProps<Result>) {
  const { secondFactor } = useWords();
  const [password, setPassword] = useState('');
  const step = useMutation({ mutationFn: change, onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    step.mutate(password);
  };
  return (
    <form onSubmit={submit} className={page.form}>
      <PasswordInput
        label={secondFactor.password}
        description={note}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        error={of(step.error, 'password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {step.isError && <ProblemNotice problem={step.error} atFields={['password']} />}
      <Button type="submit" loading={step.isPending}>
        {label}
      </Button>
    </form>
  );
}

function CodeStep({ begun, onDone }: { begun: { uri: string; secret: string }; onDone: (codes: string[]) => void }) {
  const { secondFactor } = useWords();
  const [code, setCode] = useState('');
  const step = useMutation({
    mutationFn: confirmSecondFactor,
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    step.mutate(code);
  };
  return (
    <form onSubmit={submit} className={page.form}>
      <p>{secondFactor.scan}</p>
      <QrPicture text={begun.uri} label={secondFactor.picture} />
      <p>
        {secondFactor.secret}: <code>{begun.secret}</code>
      </p>
      <TextInput
        label={secondFactor.code}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        required
        withAsterisk={false}
        value={code}
        error={of(step.error, 'code')}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {step.isError && <ProblemNotice problem={step.error} atFields={['code']} />}
      <Button type="submit" loading={step.isPending}>
        {secondFactor.confirm}
      </Button>
    </form>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { secondFactor } = useWords();
  return (
    <>
      <h2>{secondFactor.codesTitle}</h2>
      <p>{secondFactor.codesNote}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button onClick={onDone}>{secondFactor.done}</Button>
    </>
  );
}

function SetUp({ onDone }: { onDone: () => void }) {
  const { secondFactor } = useWords();
  const [begun, setBegun] = useState<{ uri: string; secret: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes !== null) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (begun !== null) return <CodeStep begun={begun} onDone={setCodes} />;
  return <PasswordStep label={secondFactor.begin} change={beginSecondFactor} onDone={setBegun} />;
}

export function SecondFactorPage() {
  const { secondFactor, common } = useWords();
  const query = useQuery(secondFactorQuery);
  const queryClient = useQueryClient();
  const router = useRouter();
  const goOn = async (to: string) => {
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    queryClient.removeQueries({ queryKey: secondFactorQuery.queryKey });
    router.history.push(to);
  };
  return (
    <Entrance>
      <PageHeading title={secondFactor.title} lead={secondFactor.lead} takesFocus={false} />
      <QueryView query={query}>
        {({ isInUse, recoveryCodesLeft, isRequired }) => (
          <>
            {isRequired && <p role="status">{secondFactor.required}</p>}
            {isInUse ? (
              <>
                <p>{secondFactor.inUse(recoveryCodesLeft)}</p>
                <PasswordStep
                  label={secondFactor.remove}
                  note={secondFactor.removeNote}
                  change={removeSecondFactor}
                  onDone={() => void goOn('/sign-in')}
                />
              </>
            ) : (
              <SetUp onDone={() => void goOn('/alerts')} />
            )}
            {!isRequired && (
              <p>
                <Link to="/alerts">{common.cancel}</Link>
              </p>
            )}
          </>
        )}
      </QueryView>
    </Entrance>
  );
}
