import type { ScanLine } from '../../api/source-contract.js';
import { Age } from '../../design/age.js';
import { Health } from '../../design/health.js';
import { EmptyState } from '../../design/notices.js';
import table from '../../design/table.module.css';
import { useLanguage, useWords } from '../../words/words.js';
import style from './source-page.module.css';

const BAR_HEIGHT = 36;
const BAR_WIDTH = 8;

/** New items of each scan, oldest at the left; a scan that failed is a stroke below the line. */
function Trend({ scans }: { scans: readonly ScanLine[] }) {
  const { sourceHealth } = useWords();
  const oldestFirst = scans.toReversed();
  const most = Math.max(1, ...scans.map(({ newItems }) => newItems));
  const failed = scans.filter(({ outcome }) => outcome === 'failed').length;
  return (
    <figure className={style.trend}>
      <svg
        width={oldestFirst.length * BAR_WIDTH}
        height={BAR_HEIGHT + 10}
        role="img"
        aria-label={sourceHealth.trendOf(scans.length, failed)}
      >
        {oldestFirst.map(({ id, outcome, newItems }, at) => {
          const height = outcome === 'failed' ? 8 : Math.max(1, Math.round((newItems / most) * BAR_HEIGHT));
          const top = outcome === 'failed' ? BAR_HEIGHT + 2 : BAR_HEIGHT - height;
          return (
            <rect
              key={id}
              x={at * BAR_WIDTH}
              y={top}
              width={BAR_WIDTH - 2}
              height={height}
              className={outcome === 'failed' ? style.failed : style.fresh}
            />
          );
        })}
      </svg>
      <figcaption>{sourceHealth.trendOf(scans.length, failed)}</figcaption>
    </figure>
  );
}

function ScanRow({ scan }: { scan: ScanLine }) {
  const { sourceHealth: words } = useWords();
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        <Age at={scan.at} />
      </th>
      <td className={table.wide}>
        <Health state={scan.outcome === 'failed' ? 'bad' : 'good'}>{words.outcome[scan.outcome]}</Health>
        {scan.message !== null && (
          <span className={`${table.sub} ${scan.outcome === 'failed' ? table.error : ''}`}>{scan.message}</span>
        )}
      </td>
      <td className={table.number}>
        {scan.items.toLocaleString(language)}
        <span className={table.unit}> {words.itemsUnit}</span>
      </td>
      <td className={table.number}>
        {scan.newItems.toLocaleString(language)}
        <span className={table.unit}> {words.newUnit}</span>
      </td>
      <td className={table.line}>{words.took(scan.tookMs)}</td>
      <td className={table.line}>
        {scan.lagSeconds === null ? words.asked : scan.lagSeconds < 60 ? words.onTime : words.late(scan.lagSeconds)}
      </td>
    </tr>
  );
}

export function ScanHistory({ scans }: { scans: readonly ScanLine[] }) {
  const { sourceHealth: words } = useWords();
  if (scans.length === 0) {
    return (
      <EmptyState title={words.noScansTitle}>
        <p>{words.noScansDetail}</p>
      </EmptyState>
    );
  }
  return (
    <section>
      <h2>{words.history}</h2>
      <Trend scans={scans} />
      <div className={table.scroll}>
        <table className={table.table} aria-label={words.history}>
          <thead>
            <tr>
              <th scope="col">{words.columns.at}</th>
              <th scope="col">{words.columns.outcome}</th>
              <th scope="col" className={table.number}>
                {words.columns.items}
              </th>
              <th scope="col" className={table.number}>
                {words.columns.newItems}
              </th>
              <th scope="col">{words.columns.took}</th>
              <th scope="col">{words.columns.lag}</th>
            </tr>
          </thead>
          <tbody>
            {scans.map((scan) => (
              <ScanRow key={scan.id} scan={scan} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
