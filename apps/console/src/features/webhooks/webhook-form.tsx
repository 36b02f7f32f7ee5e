import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useWords } from '../../words/words.js';
import { FormatFields } from './format-fields.js';
import { MessagePreview, previewedTypes, templateProblem, useMessagePreview } from './message-preview.js';
import { SUBSCRIPTION_FIELDS, SubscriptionFields } from './subscription-fields.js';
import type { WantedWebhook } from './wanted-webhook.js';
import style from './webhooks.module.css';

const SHOWN_AT_FIELDS = [
  ...SUBSCRIPTION_FIELDS,
  'name',
  'url',
  'format',
  'template',
  'templateContentType',
  'signature',
  'secret',
];

interface WebhookFormProps {
  first: WantedWebhook;
  /** A new one is given its signature here; of an existing one that is rotated on its page. */
  isNew: boolean;
  refusal: unknown;
  isPending: boolean;
  onSubmit: (form: WantedWebhook) => void;
  onCancel: () => void;
}

interface PartProps {
  form: WantedWebhook;
  onChange: (form: WantedWebhook) => void;
  refused: (path: string) => string | undefined;
}

function Where({ form, onChange, refused }: PartProps) {
  const { webhookForm: words } = useWords();
  const field = (name: 'name' | 'url') => ({
    name,
    required: true,
    withAsterisk: false,
    autoComplete: 'off',
    value: form[name],
    error: refused(name),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <div className={page.pair}>
      <TextInput {...field('name')} label={words.name} description={words.nameHint} />
      <TextInput
        {...field('url')}
        label={words.url}
        description={words.urlHint}
        inputMode="url"
        placeholder="https://"
        spellCheck={false}
      />
    </div>
  );
}

function Security({ form, onChange, refused }: PartProps) {
  const { webhooks, webhookForm: words, common } = useWords();
  return (
    <details className={style.folded}>
      <summary>{words.security}</summary>
      <div className={page.pair}>
        <NativeSelect
          label={words.signature}
          description={words.signatureHint[form.signature]}
          value={form.signature}
          error={refused('signature')}
          data={Object.entries(webhooks.signature).map(([value, label]) => ({ value, label }))}
          onChange={(event) => onChange({ ...form, signature: event.currentTarget.value === 'v1a' ? 'v1a' : 'v1' })}
        />
        {form.signature === 'v1' && (
          <TextInput
            name="secret"
            label={`${words.secret} (${common.optional})`}
            description={words.secretHint}
            value={form.secret}
            error={refused('secret')}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ ...form, secret: event.currentTarget.value })}
          />
        )}
      </div>
    </details>
  );
}

/** A webhook with all that can be said of it, and beside it the message that it leads to. */
export function WebhookForm({ first, isNew, refusal, isPending, onSubmit, onCancel }: WebhookFormProps) {
  const { webhookForm: words, common } = useWords();
  const [form, setForm] = useState(first);
  const [chosen, setChosen] = useState<string>('alert.raised');
  const types = previewedTypes(form);
  const type = types.includes(chosen) ? chosen : (types[0] ?? chosen);
  const preview = useMessagePreview(form, type);
  const refused = (path: string) => (refusal instanceof ApiProblem ? refusal.of(path) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(form.signature === 'v1' ? form : { ...form, secret: '' });
  };
  const part = { form, onChange: setForm, refused };
  return (
    <div className={style.formPage}>
      <form onSubmit={submit} className={style.fields} noValidate>
        <Where {...part} />
        <SubscriptionFields form={form} onChange={setForm} refusal={refusal} />
        <FormatFields {...part} problem={templateProblem(preview)} />
        {isNew && <Security {...part} />}
        {refusal !== null && <ProblemNotice problem={refusal} atFields={SHOWN_AT_FIELDS} />}
        <div className={page.actions}>
          <Button type="submit" loading={isPending}>
            {isNew ? words.submitNew : words.submitChange}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {common.cancel}
          </Button>
        </div>
      </form>
      <MessagePreview form={form} type={type} onType={setChosen} preview={preview} />
    </div>
  );
}
