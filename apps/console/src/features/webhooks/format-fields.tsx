import { NativeSelect, Textarea } from '@mantine/core';
import { WEBHOOK_FORMATS, type WebhookFormat } from '../../api/webhook-contract.js';
import { useWords, wordFor } from '../../words/words.js';
import type { WantedWebhook } from './wanted-webhook.js';
import style from './webhooks.module.css';

interface FormatFieldsProps {
  form: WantedWebhook;
  onChange: (form: WantedWebhook) => void;
  refused: (path: string) => string | undefined;
  /** What would keep the template from being saved as it stands. */
  problem: string | undefined;
}

function Names() {
  const { webhookForm: words } = useWords();
  return (
    <details className={style.folded}>
      <summary>{words.names}</summary>
      <dl className={style.names}>
        {words.namesOf.map(([name, meaning]) => [
          <dt key={`${name} name`}>
            <code>{name}</code>
          </dt>,
          <dd key={`${name} meaning`}>{meaning}</dd>,
        ])}
      </dl>
    </details>
  );
}

/** The form of the message, and the template where it is one's own. */
export function FormatFields({ form, onChange, refused, problem }: FormatFieldsProps) {
  const { webhooks, webhookForm: words } = useWords();
  return (
    <>
      <NativeSelect
        name="format"
        label={words.format}
        description={wordFor(words.formatHint, form.format)}
        value={form.format}
        error={refused('format')}
        data={WEBHOOK_FORMATS.map((value) => ({ value, label: wordFor(webhooks.format, value) }))}
        onChange={(event) => onChange({ ...form, format: event.currentTarget.value as WebhookFormat })}
      />
      {form.format === 'template' && (
        <>
          <NativeSelect
            label={words.contentType}
            value={form.templateContentType}
            error={refused('templateContentType')}
            data={Object.entries(words.contentTypes).map(([value, label]) => ({ value, label }))}
            onChange={(event) => onChange({ ...form, templateContentType: event.currentTarget.value })}
          />
          <Textarea
            name="template"
            className={style.template}
            label={words.template}
            rows={10}
            value={form.template}
            error={problem ?? refused('template')}
            spellCheck={false}
            onChange={(event) => onChange({ ...form, template: event.currentTarget.value })}
          />
          <Names />
        </>
      )}
    </>
  );
}
