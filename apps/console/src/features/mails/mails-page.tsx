import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mailsQuery } from '../../api/mails.js';
import type { MailList, MailSubscription } from '../../api/webhook-contract.js';
import { EmptyState, Notice } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import { QueryView } from '../../design/query-view.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';
import { SectionLinks } from '../webhooks/section-links.js';
import { MailForm } from './mail-form.js';
import { MailRow } from './mail-row.js';
import style from './mails.module.css';

function MailTable({ list, onEdit }: { list: readonly MailSubscription[]; onEdit: (mail: MailSubscription) => void }) {
  const { mails: words } = useWords();
  const { columns } = words;
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.events}</th>
            <th scope="col">{columns.mode}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className={table.end}>
              {columns.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((mail) => (
            <MailRow key={mail.id} mail={mail} onEdit={() => onEdit(mail)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `form`: null while none is open, `new`, or the one that is changed. */
function Mails({ isConfigured, items }: MailList) {
  const { mails: words } = useWords();
  const [form, setForm] = useState<MailSubscription | 'new' | null>(null);
  const saved = (mail: MailSubscription) => {
    notifications.show({ message: words.saved(mail.name) });
    setForm(null);
  };
  const add = <Button onClick={() => setForm('new')}>{words.add}</Button>;
  return (
    <>
      {!isConfigured && (
        <div className={style.notice}>
          <Notice title={words.notConfiguredTitle}>
            <p>{words.notConfiguredDetail}</p>
          </Notice>
        </div>
      )}
      {form !== null && (
        <MailForm
          key={form === 'new' ? form : form.id}
          mail={form === 'new' ? null : form}
          onSaved={saved}
          onCancel={() => setForm(null)}
        />
      )}
      {form === null && items.length > 0 && <p className={style.begin}>{add}</p>}
      {items.length > 0 && <MailTable list={items} onEdit={setForm} />}
      {form === null && items.length === 0 && (
        <EmptyState title={words.emptyTitle}>
          <p>{words.emptyDetail}</p>
          <p className={style.centred}>{add}</p>
        </EmptyState>
      )}
    </>
  );
}

export function MailsPage() {
  const { mails: words } = useWords();
  const query = useQuery(mailsQuery);
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <SectionLinks />
      <QueryView query={query}>{(list) => <Mails {...list} />}</QueryView>
    </>
  );
}
