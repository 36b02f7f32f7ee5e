import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { overviewQuery } from '../../api/overview.js';

/**
 * How many alerts were raised since the list was fetched: told, never slipped in under the reader's cursor. The list is
 * known by its first page, which stays the same object while further pages are loaded.
 */
export function useFreshCount(firstPage: object | undefined): number {
  const { data, dataUpdatedAt } = useQuery(overviewQuery);
  const counts = data?.alerts.byLevel;
  const total = counts === undefined ? 0 : counts.violation + counts.possible + counts.review;
  const [baseline, setBaseline] = useState<{ firstPage: object | undefined; total: number }>();
  useEffect(() => {
    if (firstPage !== undefined && dataUpdatedAt > 0 && baseline?.firstPage !== firstPage) {
      setBaseline({ firstPage, total });
    }
  }, [firstPage, dataUpdatedAt, baseline, total]);
  return baseline !== undefined && baseline.firstPage === firstPage ? Math.max(0, total - baseline.total) : 0;
}
