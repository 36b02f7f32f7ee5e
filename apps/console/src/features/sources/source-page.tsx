import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { changeSource, scanSource, scansQuery, sourceQuery, sourcesKey } from '../../api/sources.js';
import type { SourceInFull } from '../../api/source-contract.js';
import { NotFoundOr } from '../../app/not-found-or.js';
import { Age } from '../../design/age.js';
import { Notice, ProblemNotice } from '../../design/notices.js';
import { OutsideLink } from '../../design/outside-link.js';
import { PageHeading } from '../../design/page-heading.js';
import page from '../../design/page.module.css';
import { QueryView } from '../../design/query-view.js';
import { useChange } from '../../design/use-change.js';
import { useLanguage, useWords } from '../../words/words.js';
import { ScanHistory } from './scan-history.js';
import style from './source-page.module.css';
import { UnreadFiles } from './unread-files.js';
import { Whose } from './whose.js';

const route = getRouteApi('/console/sources/$sourceId');
const SHOWN_AT_FIELDS = ['cron', 'pages', 'adaptive', 'obeysRobots', 'team'];

function Paused({ source }: { source: SourceInFull }) {
  const { sourceHealth } = useWords();
  const resume = useChange(changeSource, sourcesKey);
  return (
    <Notice title={sourceHealth.paused}>
      <p>{source.pausedReason}</p>
      <p>
        <Button size="xs" loading={resume.isPending} onClick={() => resume.mutate({ id: source.id, enabled: true })}>
          {sourceHealth.resume}
        </Button>
      </p>
    </Notice>
  );
}

function Figures({ source }: { source: SourceInFull }) {
  const { sourceHealth: words, sources, teams } = useWords();
  const language = useLanguage();
  return (
    <dl className={style.figures}>
      <dt>{teams.whose}</dt>
      <dd>{source.team?.name ?? teams.everybodys}</dd>
      <dt>{words.lastSuccess}</dt>
      <dd>{source.lastSuccessAt === null ? words.never : <Age at={source.lastSuccessAt} />}</dd>
      <dt>{words.next}</dt>
      <dd>
        {source.nextScanAt === null ? words.notPlanned : <Age at={source.nextScanAt} />}
        {source.nextReason !== null && <span className={style.why}>{source.nextReason}</span>}
      </dd>
      <dt>{words.lag}</dt>
      <dd>{source.lagSeconds === 0 ? words.onTime : words.late(source.lagSeconds)}</dd>
      <dt>{sources.columns.items}</dt>
      <dd>{source.itemsSeen.toLocaleString(language)}</dd>
      {source.lastError !== null && (
        <>
          <dt>{words.error}</dt>
          <dd>
            <span className={style.error}>{source.lastError}</span>
            <span className={style.why}>
              {words.failures(source.failures)}
              {source.failingSince !== null && (
                <>
                  {' '}
                  {words.since} <Age at={source.failingSince} />
                </>
              )}
            </span>
          </dd>
        </>
      )}
    </dl>
  );
}

function Schedule({ source }: { source: SourceInFull }) {
  const { sourceHealth: words } = useWords();
  const [form, setForm] = useState({
    cron: source.cron ?? '',
    adaptive: source.adaptive,
    pages: source.pages,
    obeysRobots: source.obeysRobots,
    team: source.team?.id ?? '',
  });
  const save = useChange(changeSource, sourcesKey, () => notifications.show({ message: words.saved }), 'in-place');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const cron = form.cron.trim() === '' ? null : form.cron.trim();
    save.mutate({ id: source.id, ...form, cron, team: form.team === '' ? null : form.team });
  };
  return (
    <details className={page.add}>
      <summary>{words.schedule}</summary>
      <form onSubmit={submit} className={page.form}>
        <div className={page.pair}>
          <TextInput
            label={words.cron}
            description={words.cronHint}
            value={form.cron}
            error={save.error instanceof ApiProblem ? save.error.of('cron') : undefined}
            onChange={(event) => setForm({ ...form, cron: event.currentTarget.value })}
          />
          <NativeSelect
            label={words.pages}
            description={words.pagesHint}
            value={form.pages}
            data={Object.entries(words.pagesWanted).map(([value, label]) => ({ value, label }))}
            onChange={(event) => setForm({ ...form, pages: event.currentTarget.value as SourceInFull['pages'] })}
          />
        </div>
        <Checkbox
          label={words.adaptive}
          checked={form.adaptive}
          onChange={(event) => setForm({ ...form, adaptive: event.currentTarget.checked })}
        />
        <Checkbox
          label={words.robots}
          checked={form.obeysRobots}
          onChange={(event) => setForm({ ...form, obeysRobots: event.currentTarget.checked })}
        />
        <Whose
          value={form.team}
          error={save.error instanceof ApiProblem ? save.error.of('team') : undefined}
          onChange={(team) => setForm({ ...form, team })}
        />
        {save.isError && <ProblemNotice problem={save.error} atFields={SHOWN_AT_FIELDS} />}
        <div className={page.actions}>
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </details>
  );
}

function SourceView({ source }: { source: SourceInFull }) {
  const { sources } = useWords();
  const scans = useQuery(scansQuery(source.id));
  const scan = useChange(scanSource, sourcesKey, () =>
    notifications.show({ message: sources.scanStarted(source.name) }),
  );
  return (
    <>
      <PageHeading
        title={source.name}
        lead={/^https?:/.test(source.url) ? <OutsideLink href={source.url}>{source.url}</OutsideLink> : source.url}
        aside={
          <Button size="compact-sm" variant="default" loading={scan.isPending} onClick={() => scan.mutate(source.id)}>
            {sources.scan}
          </Button>
        }
      />
      {source.pausedAt !== null && <Paused source={source} />}
      <Figures source={source} />
      <Schedule key={source.id} source={source} />
      {source.kind === 'folder' && <UnreadFiles sourceId={source.id} />}
      <QueryView query={scans}>{(list) => <ScanHistory scans={list} />}</QueryView>
    </>
  );
}

export function SourcePage() {
  const { sourceHealth } = useWords();
  const { sourceId } = route.useParams();
  const query = useQuery(sourceQuery(sourceId));
  return (
    <>
      <p>
        <Link to="/sources">{sourceHealth.back}</Link>
      </p>
      <NotFoundOr query={query}>{(source) => <SourceView source={source} />}</NotFoundOr>
    </>
  );
}
