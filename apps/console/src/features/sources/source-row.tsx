import { Button, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import type { Source } from '../../api/contract.js';
import { changeSource, deleteSource, scanSource, sourcesKey } from '../../api/sources.js';
import { Age } from '../../design/age.js';
import { ConfirmButton } from '../../design/confirm-button.js';
import { Health } from '../../design/health.js';
import { OutsideLink } from '../../design/outside-link.js';
import page from '../../design/page.module.css';
import table from '../../design/table.module.css';
import { useChange } from '../../design/use-change.js';
import { useLanguage, useWords, wordFor } from '../../words/words.js';

function SourceHealth({ source }: { source: Source }) {
  const { sources, sourceHealth } = useWords();
  const state = () => {
    if (source.enabled && source.pausedAt !== null) return <Health state="bad">{sourceHealth.pausedShort}</Health>;
    if (!source.enabled) return <Health state="off">{sources.off}</Health>;
    if (source.lastError !== null) return <Health state="bad">{sources.failing}</Health>;
    if (source.lastSuccessAt === null) return <Health state="waiting">{sources.waiting}</Health>;
    return <Health state="good">{sources.fine}</Health>;
  };
  return (
    <>
      {state()}
      {source.lastError !== null && (
        <span className={`${table.sub} ${table.error}`}>{source.pausedReason ?? source.lastError}</span>
      )}
      <span className={table.sub}>
        {source.lastSuccessAt !== null && (
          <>
            {sources.lastSuccess} <Age at={source.lastSuccessAt} />
          </>
        )}
        {source.enabled && source.nextScanAt !== null && (
          <>
            {source.lastSuccessAt !== null && ' · '}
            {sources.nextScan} <Age at={source.nextScanAt} />
          </>
        )}
      </span>
    </>
  );
}

function SourceActions({ source }: { source: Source }) {
  const { sources, common } = useWords();
  const scan = useChange(scanSource, sourcesKey, () =>
    notifications.show({ message: sources.scanStarted(source.name) }),
  );
  const remove = useChange(deleteSource, sourcesKey, () =>
    notifications.show({ message: sources.removed(source.name) }),
  );
  return (
    <div className={page.rowActions}>
      <Button
        size="compact-sm"
        variant="default"
        loading={scan.isPending}
        onClick={() => scan.mutate(source.id)}
        aria-label={sources.scanOf(source.name)}
      >
        {sources.scan}
      </Button>
      <ConfirmButton
        label={common.remove}
        name={sources.removeOf(source.name)}
        question={common.removeForGood(source.name)}
        confirm={common.yesRemove}
        isPending={remove.isPending}
        onConfirm={() => remove.mutate(source.id)}
      />
    </div>
  );
}

export function SourceRow({ source }: { source: Source }) {
  const { sources } = useWords();
  const language = useLanguage();
  const change = useChange(changeSource, sourcesKey);
  const enabled = change.isPending ? change.variables.enabled === true : source.enabled;
  return (
    <tr>
      <th scope="row" className={table.wide}>
        <Link to="/sources/$sourceId" params={{ sourceId: source.id }}>
          {source.name}
        </Link>
        <span className={table.sub}>
          {wordFor(sources.kinds, source.kind)}
          {' · '}
          <OutsideLink href={source.url}>{source.url.replace(/^folder:/, '')}</OutsideLink>
          {source.language !== null &&
            ` · ${new Intl.DisplayNames(language, { type: 'language' }).of(source.language)}`}
        </span>
      </th>
      <td className={table.wide}>
        <SourceHealth source={source} />
      </td>
      <td className={table.line}>{sources.intervals(source.intervalMinutes)}</td>
      <td className={table.number}>
        {source.itemsSeen.toLocaleString(language)}
        <span className={table.unit}> {sources.articles(source.itemsSeen)}</span>
      </td>
      <td>
        <Switch
          size="sm"
          aria-label={sources.switch(source.name)}
          checked={enabled}
          onChange={(event) => change.mutate({ id: source.id, enabled: event.currentTarget.checked })}
        />
      </td>
      <td className={table.wide}>
        <SourceActions source={source} />
      </td>
    </tr>
  );
}
