import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { auditQuery, type AuditEntry, type AuditFilters } from '../../api/audit.js';
import { EmptyState, Loading, ProblemNotice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';
import { AuditFilterBar } from './audit-filter-bar.js';
import { AuditRow } from './audit-row.js';
import style from './audit.module.css';
import { Seal } from './seal.js';

const route = getRouteApi('/console/audit');
const COLUMNS = ['when', 'who', 'what', 'thing', 'change'] as const;

interface NarrowProps {
  onNarrow: (filters: AuditFilters) => void;
}

function Records({ entries, onNarrow }: NarrowProps & { entries: AuditEntry[] }) {
  const { audit } = useWords();
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={audit.title}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {audit.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <AuditRow key={entry.sequence} entry={entry} onNarrow={onNarrow} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Results({ filters, onNarrow }: NarrowProps & { filters: AuditFilters }) {
  const { audit, common } = useWords();
  const query = useInfiniteQuery(auditQuery(filters));
  if (query.data === undefined) {
    return query.isError ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
  }
  const entries = query.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) {
    return (
      <EmptyState title={audit.emptyTitle}>
        <p>{audit.emptyDetail}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Records entries={entries} onNarrow={onNarrow} />
      {query.hasNextPage && (
        <p className={style.more}>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {common.loadMore}
          </Button>
        </p>
      )}
    </>
  );
}

/** Who did what, to what, when and why; for administrators and auditors. */
export function AuditPage() {
  const { audit } = useWords();
  const filters = route.useSearch();
  const navigate = useNavigate();
  const narrow = (search: AuditFilters) => void navigate({ to: '/audit', search, replace: true });
  const { subject } = filters;
  return (
    <>
      <PageHeading title={audit.title} lead={audit.lead} />
      <Seal />
      <AuditFilterBar filters={filters} onChange={narrow} />
      {subject !== undefined && (
        <p className={style.narrowed}>
          <span>{audit.subject(subject)}</span>
          <Button size="compact-sm" variant="subtle" onClick={() => narrow({ ...filters, subject: undefined })}>
            {audit.anySubject}
          </Button>
        </p>
      )}
      <Results filters={filters} onNarrow={(part) => narrow({ ...filters, ...part })} />
    </>
  );
}
