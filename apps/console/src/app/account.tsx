import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { sessionQuery, signOut } from '../api/session.js';
import { useWords } from '../words/words.js';
import style from './shell.module.css';

const SCHEMES = ['auto', 'light', 'dark'] as const;

function SchemeChoice() {
  const { shell } = useWords();
  const id = useId();
  // Keeping the transitions keeps Mantine from injecting a style element, which the page's policy would refuse.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <div className={style.scheme}>
      <label htmlFor={id}>{shell.scheme.label}</label>
      <select
        id={id}
        value={colorScheme}
        onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
      >
        {SCHEMES.map((scheme) => (
          <option key={scheme} value={scheme}>
            {shell.scheme[scheme]}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Account({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const { shell, secondFactor } = useWords();
  const { data: user } = useQuery(sessionQuery);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: signOut,
    meta: { signsIn: true },
    onSettled: async (answer) => {
      queryClient.clear();
      // The session at the provider would let the next person at this browser in without a question.
      if (answer?.next) return window.location.assign(answer.next);
      queryClient.setQueryData(sessionQuery.queryKey, null);
      await navigate({ to: '/sign-in' });
    },
  });
  return (
    <div className={style.account}>
      <p className={style.who}>
        <b>{user?.name}</b>
        <span>{user?.email}</span>
      </p>
      <SchemeChoice />
      <button type="button" className={style.plain} onClick={onShowShortcuts}>
        {shell.shortcuts}
      </button>
      {user?.isFromProvider === true ? (
        <p className={style.who}>{shell.fromProvider}</p>
      ) : (
        <>
          <Link to="/password" className={style.plain}>
            {shell.changePassword}
          </Link>
          <Link to="/second-factor" className={style.plain}>
            {secondFactor.title}
          </Link>
        </>
      )}
      <button type="button" className={style.plain} onClick={() => leave.mutate()}>
        {shell.signOut}
      </button>
    </div>
  );
}
