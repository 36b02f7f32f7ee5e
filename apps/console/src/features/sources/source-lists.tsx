import { Button, Checkbox } from '@mantine/core';
import { useRef, useState, type FormEvent, type RefObject } from 'react';
import { EXPORT_ADDRESS, importSources } from '../../api/source-intake.js';
import { sourcesQuery } from '../../api/sources.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';
import { ImportResult } from './import-result.js';
import style from './intake.module.css';
import { listText } from './list-text.js';

interface Chosen {
  file: File;
  enabled: boolean;
}

/** Fails with a `FileGone` when the browser may not read the file any more. */
class FileGone extends Error {}

async function importFile({ file, enabled }: Chosen) {
  const bytes = await file.arrayBuffer().catch(() => {
    throw new FileGone(file.name);
  });
  return importSources({ opml: listText(new Uint8Array(bytes)), enabled });
}

function ImportForm() {
  const { sourceLists: words } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [enabled, setEnabled] = useState(true);
  const [isMissing, setMissing] = useState(false);
  const run = useChange(importFile, sourcesQuery.queryKey, undefined, 'in-place');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    setMissing(file === undefined);
    if (file === undefined) input.current?.focus();
    else run.mutate({ file, enabled });
  };
  const wrong = isMissing ? words.noFile : run.error instanceof FileGone ? words.unreadable : null;
  return (
    <>
      <form onSubmit={submit} className={page.form} noValidate>
        <div className={style.file}>
          <label htmlFor="opml-file">{words.file}</label>
          <input
            id="opml-file"
            ref={input}
            type="file"
            accept=".opml,.xml,text/x-opml,text/xml,application/xml"
            aria-invalid={wrong !== null}
            aria-describedby={wrong === null ? undefined : 'opml-file-wrong'}
            onChange={() => {
              setMissing(false);
              run.reset();
            }}
          />
          {wrong !== null && (
            <p id="opml-file-wrong" className={style.wrong} role="alert">
              {wrong}
            </p>
          )}
        </div>
        <Checkbox
          size="md"
          label={words.enabled}
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
        {run.isError && !(run.error instanceof FileGone) && <ProblemNotice problem={run.error} />}
        <div className={page.actions}>
          <Button type="submit" loading={run.isPending}>
            {words.submit}
          </Button>
          <Button component="a" href={EXPORT_ADDRESS} download="embargo-sources.opml" variant="default">
            {words.export}
          </Button>
          <span role="status" className={style.note}>
            {run.isPending && words.importing(run.variables.file.name)}
          </span>
        </div>
      </form>
      {run.data !== undefined && <ImportResult key={run.submittedAt} report={run.data} />}
    </>
  );
}

/** Lists of sources as readers of feeds write them (OPML): in, with a report, and out. */
export function SourceLists({ panel }: { panel: RefObject<HTMLDetailsElement | null> }) {
  const { sourceLists: words } = useWords();
  return (
    <details className={page.add} ref={panel}>
      <summary>{words.title}</summary>
      <div className={style.steps}>
        <p>{words.lead}</p>
        <ImportForm />
      </div>
    </details>
  );
}
