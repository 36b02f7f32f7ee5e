import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { changeMail, deleteMail, mailsQuery, testMail } from '../../api/mails.js';
import type { MailSubscription } from '../../api/webhook-contract.js';
import { Age } from '../../design/age.js';
import { ConfirmButton } from '../../design/confirm-button.js';
import { Health } from '../../design/health.js';
import page from '../../design/page.module.css';
import table from '../../design/table.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords, wordFor } from '../../words/words.js';
import { EventsInWords } from '../webhooks/events-in-words.js';
import { FiltersInWords } from '../webhooks/webhook-figures.js';

function State({ mail: { status, lastError, lastSentAt } }: { mail: MailSubscription }) {
  const { mails: words } = useWords();
  const isFailing = lastError !== null;
  return (
    <>
      {status === 'off' ? (
        <Health state={isFailing ? 'bad' : 'off'}>{words.state.off}</Health>
      ) : isFailing ? (
        <Health state="bad">{words.state.failing}</Health>
      ) : (
        <Health state={lastSentAt === null ? 'waiting' : 'good'}>
          {lastSentAt === null ? words.state.waiting : words.state.active}
        </Health>
      )}
      {lastSentAt !== null && (
        <span className={table.sub}>
          {words.lastSent} <Age at={lastSentAt} />
        </span>
      )}
      {isFailing && <span className={`${table.sub} ${table.error}`}>{lastError}</span>}
    </>
  );
}

function Actions({ mail, onEdit }: { mail: MailSubscription; onEdit: () => void }) {
  const { mails: words, common } = useWords();
  const { id, name, status } = mail;
  const key = mailsQuery.queryKey;
  const tell = (message: string) => () => notifications.show({ message });
  const test = useChange(testMail, key, tell(words.tested(name)));
  const change = useChange(changeMail, key, ({ status: after }) =>
    notifications.show({ message: after === 'off' ? words.switchedOff(name) : words.switchedOn(name) }),
  );
  const remove = useChange(deleteMail, key, tell(words.removed(name)));
  const small = { size: 'compact-sm', variant: 'default' } as const;
  const isOn = status === 'active';
  return (
    <div className={page.rowActions}>
      <Button {...small} onClick={() => test.mutate(id)} loading={test.isPending} aria-label={words.testOf(name)}>
        {words.test}
      </Button>
      <Button {...small} onClick={onEdit} aria-label={words.editOf(name)}>
        {words.edit}
      </Button>
      <Button
        {...small}
        loading={change.isPending}
        onClick={() => change.mutate({ id, status: isOn ? 'off' : 'active' })}
        aria-label={isOn ? words.switchOffOf(name) : words.switchOnOf(name)}
      >
        {isOn ? words.switchOff : words.switchOn}
      </Button>
      <ConfirmButton
        label={common.remove}
        name={words.removeOf(name)}
        question={common.removeForGood(name)}
        confirm={common.yesRemove}
        isPending={remove.isPending}
        onConfirm={() => remove.mutate(id)}
      />
    </div>
  );
}

export function MailRow({ mail, onEdit }: { mail: MailSubscription; onEdit: () => void }) {
  const { mails: words } = useWords();
  return (
    <tr>
      <th scope="row" className={`${table.wide} ${table.name}`}>
        {mail.name}
        <span className={table.sub}>{mail.address}</span>
      </th>
      <td className={table.wide}>
        <EventsInWords events={mail.events} />
        <span className={table.sub}>
          <FiltersInWords subscription={mail} />
        </span>
      </td>
      <td className={table.wide}>{wordFor(words.modes, mail.mode)}</td>
      <td className={table.wide}>
        <State mail={mail} />
      </td>
      <td className={table.wide}>
        <Actions mail={mail} onEdit={onEdit} />
      </td>
    </tr>
  );
}
