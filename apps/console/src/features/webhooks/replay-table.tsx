import type { Replay } from '../../api/webhook-contract.js';
import { Age, Exact } from '../../design/age.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';
import style from './webhooks.module.css';

function Progress({ replay: { total, delivered, failed } }: { replay: Replay }) {
  const { deliveries: words } = useWords();
  const said = words.replayed(total, delivered);
  return (
    <span className={style.progress}>
      <progress max={Math.max(total, 1)} value={total === 0 ? 1 : delivered} aria-label={said} />
      <span>{said}</span>
      {failed > 0 && <span className={style.why}>{words.replayFailed(failed)}</span>}
    </span>
  );
}

export function ReplayTable({ replays }: { replays: readonly Replay[] }) {
  const { deliveries: words } = useWords();
  const columns = words.replayColumns;
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={words.replays}>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.progress}</th>
            <th scope="col">{columns.by}</th>
            <th scope="col">{columns.at}</th>
          </tr>
        </thead>
        <tbody>
          {replays.map((replay) => (
            <tr key={replay.id}>
              <th scope="row" className={table.wide}>
                {words.whats[replay.what]}
                <span className={table.sub}>
                  {words.since} <Exact at={replay.from} />
                  {replay.to !== null && (
                    <>
                      {' – '}
                      <Exact at={replay.to} />
                    </>
                  )}
                </span>
              </th>
              <td className={table.wide}>
                <Progress replay={replay} />
              </td>
              <td>{replay.requestedBy}</td>
              <td>
                <Age at={replay.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
