import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { ReceiverAnswer, Webhook } from '../../api/webhook-contract.js';
import { checkReceiver, webhooksQuery } from '../../api/webhooks.js';
import { Health } from '../../design/health.js';
import { Notice, ProblemNotice } from '../../design/notices.js';
import { QueryView } from '../../design/query-view.js';
import table from '../../design/table.module.css';
import { useWords, wordFor } from '../../words/words.js';
import style from './webhooks.module.css';

/** Those of Slack, Teams and Mattermost do not look at signatures. */
const VERIFYING = ['standard-webhooks', 'cloudevents', 'template'];

function Verdict({ answers }: { answers: readonly ReceiverAnswer[] }) {
  const { receivers: words } = useWords();
  const genuine = answers.find(({ message }) => message === 'genuine');
  const isDeceived = answers.some(({ message, answer }) => message !== 'genuine' && answer === 'accepted');
  if (answers.every(({ isAsExpected }) => isAsExpected)) {
    return (
      <Notice title={words.goodTitle} tone="good">
        <p>{words.goodDetail}</p>
      </Notice>
    );
  }
  const [title, detail] = isDeceived
    ? [words.credulousTitle, words.credulousDetail]
    : genuine?.answer === 'refused'
      ? [words.refusesTitle, words.refusesDetail]
      : [words.brokenTitle, words.brokenDetail];
  return (
    <Notice title={title} tone="bad">
      <p>{detail}</p>
    </Notice>
  );
}

function Answers({ answers }: { answers: readonly ReceiverAnswer[] }) {
  const { receivers: words } = useWords();
  const { columns } = words;
  return (
    <>
      <Verdict answers={answers} />
      <div className={table.scroll}>
        <table className={table.table} aria-label={words.check}>
          <thead>
            <tr>
              <th scope="col">{columns.message}</th>
              <th scope="col">{columns.expected}</th>
              <th scope="col">{columns.answer}</th>
              <th scope="col">{columns.detail}</th>
            </tr>
          </thead>
          <tbody>
            {answers.map(({ message, expected, answer, isAsExpected, status, detail }) => (
              <tr key={message}>
                <th scope="row" className={table.wide}>
                  {wordFor(words.message, message)}
                </th>
                <td>{wordFor(words.answer, expected)}</td>
                <td>
                  <Health state={isAsExpected ? 'good' : 'bad'}>{wordFor(words.answer, answer)}</Health>
                </td>
                <td className={table.wide}>
                  {status}
                  {!isAsExpected && detail !== null && <span className={table.sub}>{detail}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function CheckForm({ list }: { list: readonly Webhook[] }) {
  const { receivers: words } = useWords();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState(list[0]?.id ?? '');
  const check = useMutation({
    mutationFn: checkReceiver,
    onSettled: () => queryClient.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate(chosen);
  };
  return (
    <>
      <form className={style.choose} onSubmit={submit}>
        <NativeSelect
          label={words.webhook}
          value={chosen}
          data={list.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            check.reset();
          }}
        />
        <Button type="submit" loading={check.isPending}>
          {words.run}
        </Button>
      </form>
      {check.isError && <ProblemNotice problem={check.error} />}
      {check.data !== undefined && <Answers answers={check.data} />}
    </>
  );
}

/** Forged messages on purpose: the only way to learn whether a receiver looks at signatures. */
export function ReceiverCheck() {
  const { receivers: words } = useWords();
  const query = useQuery(webhooksQuery);
  return (
    <QueryView query={query}>
      {(webhooks) => {
        const list = webhooks.filter(({ format }) => VERIFYING.includes(format));
        if (list.length > 0) return <CheckForm list={list} />;
        return (
          <p>
            <Link to="/webhooks/new">{words.noWebhook}</Link>
          </p>
        );
      }}
    </QueryView>
  );
}
