import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { articleQuery, pasteArticle } from '../../api/articles.js';
import type { NewArticle } from '../../api/contract.js';
import { ApiProblem } from '../../api/problem.js';
import { ProblemNotice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import page from '../../design/page.module.css';
import { isDay } from '../../design/time.js';
import { useWords } from '../../words/words.js';
import { newArticleOf, type PasteForm } from './new-article.js';

const SHOWN_AT_FIELDS = ['text', 'title', 'url', 'published'];

interface PasteFaults {
  text?: string;
  published?: string;
}

interface FieldsProps {
  form: PasteForm;
  onChange: (form: PasteForm) => void;
  faults: PasteFaults;
  refusal: unknown;
}

function Fields({ form, onChange, faults, refusal }: FieldsProps) {
  const { paste, common } = useWords();
  const refused = (path: keyof PasteForm) => (refusal instanceof ApiProblem ? refusal.of(path) : undefined);
  const field = (name: keyof PasteForm) => ({
    name,
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <Textarea
        {...field('text')}
        label={paste.text}
        description={paste.textHint}
        error={faults.text ?? refused('text')}
        rows={16}
        required
        withAsterisk={false}
        autoFocus
      />
      <TextInput {...field('title')} label={`${paste.headline} (${common.optional})`} error={refused('title')} />
      <div className={page.pair}>
        <TextInput
          {...field('url')}
          label={`${paste.url} (${common.optional})`}
          type="url"
          placeholder="https://"
          error={refused('url')}
        />
        <TextInput
          {...field('published')}
          label={`${paste.published} (${common.optional})`}
          description={paste.publishedHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={common.dayPattern}
          inputMode="numeric"
          error={faults.published ?? refused('published')}
        />
      </div>
    </>
  );
}

const EMPTY: PasteForm = { text: '', title: '', url: '', published: '' };

export function PastePage() {
  const { paste, common } = useWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [form, setForm] = useState(EMPTY);
  const [faults, setFaults] = useState<PasteFaults>({});
  const reading = useMutation({
    mutationFn: (article: NewArticle) => pasteArticle(article),
    onSuccess: async (result) => {
      queryClient.setQueryData(articleQuery(result.article.id).queryKey, result);
      void queryClient.invalidateQueries({ queryKey: ['alerts'] });
      void queryClient.invalidateQueries({ queryKey: ['overview'] });
      await navigate({ to: '/articles/$articleId', params: { articleId: result.article.id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const article = newArticleOf(form);
    const isDated = form.published.trim() === '' || isDay(form.published.trim());
    setFaults({
      ...(article === null ? { text: paste.empty } : {}),
      ...(isDated ? {} : { published: common.noDay }),
    });
    if (article !== null && isDated) reading.mutate(article);
  };
  return (
    <>
      <PageHeading title={paste.title} lead={paste.lead} takesFocus={false} />
      <form onSubmit={submit} className={page.form} noValidate>
        <Fields form={form} onChange={setForm} faults={faults} refusal={reading.error} />
        {reading.isError && <ProblemNotice problem={reading.error} atFields={SHOWN_AT_FIELDS} />}
        <div className={page.actions}>
          <Button type="submit" loading={reading.isPending}>
            {paste.submit}
          </Button>
        </div>
      </form>
    </>
  );
}
