import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, withParameters } from './client.js';

/** One record of the audit, as it was sealed. */
export interface AuditEntry {
  sequence: number;
  at: string;
  action: string;
  who: { kind: string; id?: string; name: string };
  subject: { kind: string; id: string; name?: string };
  old?: unknown;
  new?: unknown;
  why?: string;
  address?: string;
  hash: string;
}

export interface AuditFilters {
  who?: string | undefined;
  action?: string | undefined;
  kind?: string | undefined;
  subject?: string | undefined;
  /** Days; the last one counts. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface VerificationResult {
  records: number;
  checkpoints: number;
  checkpointsOutside: number;
  problems: number;
}

export interface AuditSeal {
  records: number;
  lastCheckpoint: { number: number; size: number; at: string } | null;
  key: string;
  lastVerification: { at: string; who: { name: string }; result: VerificationResult } | null;
}

const PAGE_SIZE = 50;
const DAY_MS = 86_400_000;
const dayAfter = (day: string) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

export const auditQuery = ({ to, ...filters }: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', { to, ...filters }],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: AuditEntry[]; nextCursor: string | null }>(
        withParameters('/audit', {
          ...filters,
          to: to === undefined ? undefined : dayAfter(to),
          cursor: pageParam,
          limit: PAGE_SIZE,
        }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    // Each reading is a record of its own: coming back to the window is not one.
    refetchOnWindowFocus: false,
  });

export const auditSealQuery = queryOptions({
  queryKey: ['audit-seal'],
  queryFn: ({ signal }) => api.get<AuditSeal>('/audit/verification', signal),
});

export const verifyAudit = () =>
  api.post<VerificationResult & { problemsShown: { record: number | null; message: string }[] }>('/audit/verification');

export const AUDIT_EXPORT = '/api/v1/audit/export';
