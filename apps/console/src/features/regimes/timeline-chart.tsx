import type { MouseEvent } from 'react';
import { useWords } from '../../words/words.js';
import { byConduct } from './by-conduct.js';
import { useGroupTitle } from './group-title.js';
import style from './regimes.module.css';
import {
  dayNumber,
  dayOf,
  isInForceOn,
  placeOf,
  ticksOf,
  type Bar,
  type Row,
  type Scale,
  type Tick,
} from './timeline.js';

const WIDTH = 1000;
const HEIGHT = 20;
const BOX = { y: 4, height: 12 } as const;

interface TimelineChartProps {
  rows: readonly Row[];
  scale: Scale;
  day: string;
  onDay: (day: string) => void;
}

function dayUnder(event: MouseEvent<SVGSVGElement>, scale: Scale): string {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const place = (event.clientX - left) / width;
  return dayOf(Math.round(scale.first + place * (scale.last - scale.first)));
}

function BarShape({ bar, day }: { bar: Bar; day: string }) {
  const { measure, start, confirmedEnd, end } = bar;
  const shared = { ...BOX, className: style.bar, 'data-live': isInForceOn(measure, day) ? '' : undefined };
  return (
    <>
      <rect
        {...shared}
        x={start * WIDTH}
        width={Math.max(2, (confirmedEnd - start) * WIDTH - 1.5)}
        data-call={measure.binding ? undefined : ''}
      />
      {confirmedEnd < end && (
        <rect {...shared} x={confirmedEnd * WIDTH} width={(end - confirmedEnd) * WIDTH - 1.5} data-unconfirmed="" />
      )}
    </>
  );
}

/** Drawn for the eye and the mouse; the slider and the list of measures say and do the same for everybody. */
function Lane({ row, scale, day, onDay, ticks }: Omit<TimelineChartProps, 'rows'> & { row: Row; ticks: Tick[] }) {
  const at = placeOf(day, scale) * WIDTH;
  const isLive = row.bars.some((bar) => isInForceOn(bar.measure, day));
  return (
    <div className={style.lane}>
      <span className={style.label} title={row.measure.items} data-live={isLive ? '' : undefined}>
        {row.measure.items}
      </span>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
        onClick={(event) => onDay(dayUnder(event, scale))}
      >
        {ticks.map((tick) => (
          <line
            key={tick.year}
            x1={tick.place * WIDTH}
            x2={tick.place * WIDTH}
            y1="0"
            y2={HEIGHT}
            className={style.grid}
          />
        ))}
        {row.bars.map((bar) => (
          <BarShape key={bar.measure.id} bar={bar} day={day} />
        ))}
        <line x1={at} x2={at} y1="0" y2={HEIGHT} className={style.day} />
      </svg>
    </div>
  );
}

function Legend() {
  const { regimes } = useWords();
  const sample = (attributes: Record<string, string>) => (
    <svg viewBox="0 0 26 10" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="24" height="8" className={style.bar} {...attributes} />
    </svg>
  );
  return (
    <p className={style.legend}>
      <span>
        {sample({ 'data-live': '' })} {regimes.legend.inForce}
      </span>
      <span>
        {sample({})} {regimes.legend.binding}
      </span>
      <span>
        {sample({ 'data-call': '' })} {regimes.legend.call}
      </span>
      <span>
        {sample({ 'data-unconfirmed': '' })} {regimes.legend.unconfirmed}
      </span>
    </p>
  );
}

export function TimelineChart({ rows, scale, day, onDay }: TimelineChartProps) {
  const { regimes } = useWords();
  const titleOf = useGroupTitle();
  const ticks = ticksOf(scale);
  const records = rows.reduce((sum, row) => sum + row.bars.length, 0);
  return (
    <figure aria-label={regimes.timelineSummary(rows.length, records)}>
      <div className={style.lane}>
        <span className={style.label} />
        <input
          type="range"
          aria-label={regimes.slider}
          aria-valuetext={day}
          min={scale.first}
          max={scale.last}
          value={dayNumber(day)}
          onChange={(event) => onDay(dayOf(Number(event.currentTarget.value)))}
        />
      </div>
      {byConduct(rows, (row) => row.measure).map((group) => (
        <div key={titleOf(group)} className={style.lanes}>
          <p>{titleOf(group)}</p>
          {group.members.map((row) => (
            <Lane key={row.chain} row={row} scale={scale} day={day} onDay={onDay} ticks={ticks} />
          ))}
        </div>
      ))}
      <div className={style.lane}>
        <span className={style.label} />
        <div className={style.years} aria-hidden="true">
          {ticks.map((tick) => (
            <span key={tick.year} style={{ insetInlineStart: `${tick.place * 100}%` }}>
              {tick.year}
            </span>
          ))}
        </div>
      </div>
      <Legend />
    </figure>
  );
}
