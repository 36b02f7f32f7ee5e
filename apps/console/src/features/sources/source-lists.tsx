import { Button, Checkbox } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import { EXPORT_ADDRESS, importSources, latestImportQuery } from '../../api/source-intake.js';
import { sourcesKey } from '../../api/sources.js';
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
  const queryClient = useQueryClient();
  const run = useChange(
    importFile,
    sourcesKey,
    (list) => queryClient.setQueryData(latestImportQuery.queryKey, list),
    'in-place',
  );
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
        </div>
      </form>
    </>
  );
}

/** The latest import: the panel opens by itself while one is under way, also after the page was loaded anew. */
function LatestImport({ panel }: { panel: RefObject<HTMLDetailsElement | null> }) {
  const queryClient = useQueryClient();
  const { data: list } = useQuery(latestImportQuery);
  const isUnderWay = list?.finishedAt === null;
  useEffect(() => {
    if (isUnderWay && panel.current !== null) panel.current.open = true;
    return () => {
      if (isUnderWay) void queryClient.invalidateQueries({ queryKey: sourcesKey });
    };
  }, [isUnderWay, panel, queryClient]);
  return list ? <ImportResult list={list} /> : null;
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
        <LatestImport panel={panel} />
      </div>
    </details>
  );
}
