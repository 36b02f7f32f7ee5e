import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Webhook } from '../../api/webhook-contract.js';
import { webhooksQuery } from '../../api/webhooks.js';
import { EmptyState, Notice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import { QueryView } from '../../design/query-view.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';
import { SectionLinks } from './section-links.js';
import { WebhookRow } from './webhook-row.js';
import style from './webhooks.module.css';

/** Says so when the service itself has switched webhooks off: nobody is told by them any more. */
function Disabled({ list }: { list: readonly Webhook[] }) {
  const { webhooks } = useWords();
  const disabled = list.filter(({ disabledReason }) => disabledReason !== null);
  if (disabled.length === 0) return null;
  return (
    <div className={style.notice}>
      <Notice title={webhooks.disabledTitle(disabled.length)} tone="bad">
        <p>{webhooks.disabledDetail}</p>
        <ul>
          {disabled.map(({ id, name, disabledReason }) => (
            <li key={id}>
              <Link to="/webhooks/$webhookId" params={{ webhookId: id }}>
                {name}
              </Link>
              {': '}
              <span className={style.why}>{disabledReason}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function AddLink() {
  const { webhooks } = useWords();
  return (
    <Button component={Link} to="/webhooks/new">
      {webhooks.add}
    </Button>
  );
}

function WebhookTable({ list }: { list: readonly Webhook[] }) {
  const { webhooks } = useWords();
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={webhooks.title}>
        <thead>
          <tr>
            <th scope="col">{webhooks.columns.webhook}</th>
            <th scope="col">{webhooks.columns.events}</th>
            <th scope="col">{webhooks.columns.health}</th>
            <th scope="col">{webhooks.columns.last}</th>
            <th scope="col" className={table.end}>
              {webhooks.columns.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function WebhooksPage() {
  const { webhooks } = useWords();
  const query = useQuery(webhooksQuery);
  return (
    <>
      <PageHeading title={webhooks.title} lead={webhooks.lead} />
      <SectionLinks />
      <QueryView query={query}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={webhooks.emptyTitle}>
              <p>{webhooks.emptyDetail}</p>
              <p className={style.centred}>
                <AddLink />
              </p>
            </EmptyState>
          ) : (
            <>
              <Disabled list={list} />
              <p className={style.begin}>
                <AddLink />
              </p>
              <WebhookTable list={list} />
            </>
          )
        }
      </QueryView>
    </>
  );
}
