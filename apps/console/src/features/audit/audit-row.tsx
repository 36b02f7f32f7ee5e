import { Link } from '@tanstack/react-router';
import type { AuditEntry, AuditFilters } from '../../api/audit.js';
import { Exact } from '../../design/age.js';
import table from '../../design/table.module.css';
import { useWords, wordFor } from '../../words/words.js';
import style from './audit.module.css';
import { changedValues, type ChangedValue } from './changed-values.js';

function Value({ value: { name, before, after } }: { value: ChangedValue }) {
  const { audit } = useWords();
  return (
    <span>
      {name !== '' && <span className={style.name}>{name}: </span>}
      {before !== undefined && (
        <>
          <span className="visually-hidden">{audit.old} </span>
          <del>
            <bdi>{before}</bdi>
          </del>
          {after !== undefined && <span aria-hidden="true"> → </span>}
        </>
      )}
      {after !== undefined && (
        <>
          <span className="visually-hidden"> {audit.new} </span>
          <ins>
            <bdi>{after}</bdi>
          </ins>
        </>
      )}
    </span>
  );
}

function Change({ entry }: { entry: AuditEntry }) {
  const { audit } = useWords();
  const values = changedValues(entry.old, entry.new);
  if (values.length === 0 && !entry.why) return audit.nothing;
  return (
    <div className={style.change}>
      {values.map((value) => (
        <Value key={value.name} value={value} />
      ))}
      {entry.why !== undefined && entry.why !== '' && (
        <q className={style.reason} dir="auto">
          {entry.why}
        </q>
      )}
    </div>
  );
}

interface AuditRowProps {
  entry: AuditEntry;
  onNarrow: (filters: AuditFilters) => void;
}

function Who({ entry: { who, address }, onNarrow }: AuditRowProps) {
  const { audit } = useWords();
  const kind = wordFor(audit.whoKind, who.kind);
  return (
    <>
      <button
        type="button"
        className={style.link}
        title={audit.onlyWho(who.name)}
        onClick={() => onNarrow({ who: who.name })}
      >
        <bdi>{who.name}</bdi>
      </button>
      {(kind !== '' || address !== undefined) && (
        <span className={table.sub}>
          {[kind, address === undefined ? '' : audit.address(address)].filter((part) => part !== '').join(' · ')}
        </span>
      )}
    </>
  );
}

function Thing({ entry: { subject }, onNarrow }: AuditRowProps) {
  const { audit } = useWords();
  const name = subject.name ?? subject.id;
  return (
    <>
      <button
        type="button"
        className={style.link}
        title={audit.onlyThis(name)}
        onClick={() => onNarrow({ subject: subject.id })}
      >
        <bdi>{name}</bdi>
      </button>
      <span className={table.sub}>
        {wordFor(audit.kind, subject.kind)}
        {subject.kind === 'alert' && (
          <>
            {' · '}
            <Link to="/alerts/$alertId" params={{ alertId: subject.id }}>
              {audit.openAlert}
            </Link>
          </>
        )}
      </span>
    </>
  );
}

/** One record, as it was sealed; a name narrows the list to it. */
export function AuditRow(props: AuditRowProps) {
  const { entry } = props;
  const { audit } = useWords();
  return (
    <tr>
      <td>
        <Exact at={entry.at} />
        <span className={table.sub}>{audit.number(entry.sequence)}</span>
      </td>
      <td>
        <Who {...props} />
      </td>
      <td className={table.wide}>{wordFor(audit.action, entry.action)}</td>
      <td className={table.wide}>
        <Thing {...props} />
      </td>
      <td className={`${table.wide} ${style.wide}`}>
        <Change entry={entry} />
      </td>
    </tr>
  );
}
