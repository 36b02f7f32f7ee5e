import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent, type RefObject } from 'react';
import type { SourceCandidate, WantedTrial } from '../../api/source-intake-contract.js';
import { testSource } from '../../api/source-intake.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useWords } from '../../words/words.js';
import { CandidateList } from './candidate-list.js';
import style from './intake.module.css';
import { KindFields, SHOWN_AT_FIELDS } from './kind-fields.js';
import { SaveSource } from './save-source.js';
import { TrialPreview } from './trial-preview.js';
import { NOTHING_WANTED, wantedTrial, type WantedSource } from './wanted-source.js';

/** Tests of one source after another; of a discovery stays what the address leads to while one after the other is looked at. */
function useTrials() {
  const [candidates, setCandidates] = useState<SourceCandidate[]>([]);
  const test = useMutation({
    mutationFn: (wanted: WantedTrial) => testSource(wanted),
    onSuccess: (trial, wanted) => {
      if (wanted.kind === undefined || trial.candidates.length > 0) setCandidates(trial.candidates);
    },
  });
  const forget = () => {
    test.reset();
    setCandidates([]);
  };
  return { test, candidates, forget };
}

/** Adding a source: find or describe it, see what it brings, save it. */
export function AddSource({ panel }: { panel: RefObject<HTMLDetailsElement | null> }) {
  const { sources, sourceIntake: words } = useWords();
  const [form, setForm] = useState<WantedSource>(NOTHING_WANTED);
  const { test, candidates, forget } = useTrials();
  const first = useRef<HTMLFormElement>(null);
  const change = (changed: WantedSource) => {
    setForm(changed);
    forget();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.kind === 'gdelt' && form.codes?.length === 0) return;
    forget();
    test.mutate(wantedTrial(form));
  };
  const startAnew = () => {
    change({ ...NOTHING_WANTED, kind: form.kind });
    first.current?.querySelector('input')?.focus();
  };
  const trial = test.data;
  /** Nothing was found at the address, so there is no kind as which it could be saved. */
  const isNoFeed = trial?.outcome === 'unreadable' && test.variables?.kind === undefined;
  const readAsPage = () => {
    change({ ...form, kind: 'page' });
    first.current?.querySelector('select')?.focus();
  };
  return (
    <details className={page.add} ref={panel}>
      <summary>{sources.add}</summary>
      <div className={style.steps}>
        <form onSubmit={submit} className={page.form} ref={first}>
          <KindFields form={form} onChange={change} refusal={test.error} />
          {test.isError && <ProblemNotice problem={test.error} atFields={SHOWN_AT_FIELDS} />}
          <div className={page.actions}>
            <Button type="submit" variant={trial === undefined ? 'filled' : 'default'} loading={test.isPending}>
              {form.kind === 'find' ? words.find : words.test}
            </Button>
            <span role="status" className={style.note}>
              {test.isPending && words.testing}
            </span>
          </div>
        </form>
        {candidates.length > 1 || (candidates.length === 1 && trial?.outcome === 'unreadable') ? (
          <CandidateList candidates={candidates} shown={trial} isPending={test.isPending} onChoose={test.mutate} />
        ) : null}
        {trial !== undefined && <TrialPreview trial={trial} />}
        {isNoFeed && (
          <div className={page.actions}>
            <Button variant="default" onClick={readAsPage}>
              {words.readAsPage}
            </Button>
          </div>
        )}
        {trial !== undefined && trial.duplicateOf === null && !isNoFeed && (
          <SaveSource key={`${trial.kind} ${trial.url}`} trial={trial} onSaved={startAnew} />
        )}
      </div>
    </details>
  );
}
