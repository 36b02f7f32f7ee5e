import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ApiProblem } from '../../api/problem.js';
import type { Preview, WantedPreview } from '../../api/webhook-contract.js';
import { previewQuery } from '../../api/webhooks.js';
import { CodeBlock } from '../../design/code-block.js';
import { Loading, ProblemNotice } from '../../design/notices.js';
import { useWords, wordFor } from '../../words/words.js';
import { CHOSEN_EVENTS } from './wanted-subscription.js';
import type { WantedWebhook } from './wanted-webhook.js';
import style from './webhooks.module.css';

const TYPING_MS = 300;
type PreviewResult = UseQueryResult<Preview>;
const READ_BY_PEOPLE = ['slack', 'teams', 'mattermost'];

/** What a receiver would get of the form as it stands, of one type of event. */
export function useMessagePreview({ format, template, templateContentType }: WantedWebhook, type: string) {
  const [text] = useDebouncedValue(template, TYPING_MS);
  const wanted: WantedPreview =
    format === 'template' ? { type, format, template: text, templateContentType } : { type, format };
  return useQuery(previewQuery(wanted));
}

/** JSON is laid out for reading; it is sent in one line. */
function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function ChatCard({ words: { title, text, facts, link, notice } }: Preview) {
  const { webhookForm } = useWords();
  return (
    <div className={style.card}>
      <p>
        <b>{title}</b>
      </p>
      <p>{text}</p>
      {facts.length > 0 && (
        <dl>
          {facts.map(({ name, value }) => [
            <dt key={`${name} name`}>{name}</dt>,
            <dd key={`${name} value`}>{value}</dd>,
          ])}
        </dl>
      )}
      {link !== null && <p>{webhookForm.openAlert} ↗</p>}
      <small>{notice}</small>
    </div>
  );
}

/** What keeps a template from being saved, in words: that it cannot be read, or what it comes to. */
export function templateProblem({ data, error }: PreviewResult): string | undefined {
  return error === null ? (data?.problem ?? undefined) : error instanceof ApiProblem ? error.of('template') : undefined;
}

function Message({ form, preview }: { form: WantedWebhook; preview: PreviewResult }) {
  const { webhookForm: words } = useWords();
  if (preview.isError) {
    if (templateProblem(preview) !== undefined) return <p className={style.hint}>{words.unreadable}</p>;
    return <ProblemNotice problem={preview.error} onRetry={() => void preview.refetch()} />;
  }
  if (preview.data === undefined) return <Loading />;
  return (
    <>
      {READ_BY_PEOPLE.includes(form.format) && (
        <>
          <h3>{words.asRead}</h3>
          <ChatCard {...preview.data} />
        </>
      )}
      <h3>{words.asSent}</h3>
      <CodeBlock label={words.asSent} code={laidOut(preview.data.body)} />
    </>
  );
}

/** The types whose message is shown: those that are asked for. */
export function previewedTypes({ events }: WantedWebhook): readonly string[] {
  const types = CHOSEN_EVENTS.filter((type) => events.includes(type));
  return types.length > 0 ? types : CHOSEN_EVENTS;
}

interface MessagePreviewProps {
  form: WantedWebhook;
  type: string;
  onType: (type: string) => void;
  preview: PreviewResult;
}

export function MessagePreview({ form, type, onType, preview }: MessagePreviewProps) {
  const { webhooks, webhookForm: words } = useWords();
  return (
    <section className={style.preview} aria-label={words.preview}>
      <h2>{words.preview}</h2>
      <NativeSelect
        label={words.previewOf}
        value={type}
        data={previewedTypes(form).map((value) => ({ value, label: wordFor(webhooks.event, value) }))}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <Message form={form} preview={preview} />
    </section>
  );
}
