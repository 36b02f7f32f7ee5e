import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Delivery, DeliveryFilters } from '../../api/webhook-contract.js';
import { deliveriesQuery } from '../../api/webhooks.js';
import { EmptyState, Loading, ProblemNotice } from '../../design/notices.js';
import table from '../../design/table.module.css';
import { useWords, wordFor } from '../../words/words.js';
import { DeliveryRow } from './delivery-row.js';
import { CHOSEN_EVENTS } from './wanted-subscription.js';
import style from './webhooks.module.css';

const route = getRouteApi('/console/webhooks/$webhookId');
const STATES = ['pending', 'delivered', 'failed'];

function Filters({ webhookId, filters }: { webhookId: string; filters: DeliveryFilters }) {
  const { webhooks, deliveries: words } = useWords();
  const navigate = useNavigate();
  const choose = (chosen: DeliveryFilters) =>
    void navigate({
      to: '/webhooks/$webhookId',
      params: { webhookId },
      search: { ...filters, ...chosen },
      replace: true,
      resetScroll: false,
    });
  return (
    <search className={style.filters} aria-label={words.title}>
      <NativeSelect
        label={words.stateFilter}
        value={filters.state ?? ''}
        data={[
          { value: '', label: words.anyState },
          ...STATES.map((value) => ({ value, label: wordFor(words.state, value) })),
        ]}
        onChange={(event) => choose({ state: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={words.typeFilter}
        value={filters.type ?? ''}
        data={[
          { value: '', label: words.anyType },
          ...[...CHOSEN_EVENTS, 'webhook.test'].map((value) => ({ value, label: wordFor(webhooks.event, value) })),
        ]}
        onChange={(event) => choose({ type: event.currentTarget.value || undefined })}
      />
    </search>
  );
}

function DeliveryTable({ webhookId, list }: { webhookId: string; list: readonly Delivery[] }) {
  const { deliveries: words } = useWords();
  const { columns } = words;
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{columns.event}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.answer}</th>
            <th scope="col" className={table.number}>
              {columns.attempts}
            </th>
            <th scope="col">{columns.took}</th>
            <th scope="col">{columns.at}</th>
            <th scope="col" className={table.end}>
              {columns.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((delivery) => (
            <DeliveryRow key={delivery.id} webhookId={webhookId} delivery={delivery} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { deliveries: words } = useWords();
  return (
    <EmptyState title={isFiltered ? words.noneFitsTitle : words.noneTitle}>
      <p>{isFiltered ? words.noneFitsDetail : words.noneDetail}</p>
    </EmptyState>
  );
}

function Entries({ webhookId, filters }: { webhookId: string; filters: DeliveryFilters }) {
  const { common } = useWords();
  const query = useInfiniteQuery(deliveriesQuery(webhookId, filters));
  if (query.data === undefined) {
    return query.isError ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
  }
  const list = query.data.pages.flatMap(({ items }) => items);
  if (list.length === 0) {
    return <Nothing isFiltered={filters.state !== undefined || filters.type !== undefined} />;
  }
  return (
    <>
      <DeliveryTable webhookId={webhookId} list={list} />
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

/** What was sent to a webhook, the newest first; the filters stand in the address. */
export function DeliveryLog({ webhookId }: { webhookId: string }) {
  const { deliveries: words } = useWords();
  const filters = route.useSearch();
  return (
    <section className={style.log}>
      <h2>{words.title}</h2>
      <Filters webhookId={webhookId} filters={filters} />
      <Entries webhookId={webhookId} filters={filters} />
    </section>
  );
}
