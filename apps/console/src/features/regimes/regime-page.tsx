import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { regimeQuery } from '../../api/catalogue.js';
import type { Measure, Regime } from '../../api/catalogue-contract.js';
import { NotFoundOr } from '../../app/not-found-or.js';
import { useNow } from '../../design/age.js';
import { PageHeading } from '../../design/page-heading.js';
import { dayInWords, isDay, today } from '../../design/time.js';
import { useLanguage, useWords } from '../../words/words.js';
import { usePrintOpen } from '../alert/use-print-open.js';
import { DayControls } from './day-controls.js';
import { ConductFilter } from './conduct-filter.js';
import { MeasureList } from './measure-list.js';
import style from './regimes.module.css';
import { ResolutionsTable } from './resolutions-table.js';
import { TimelineChart } from './timeline-chart.js';
import { changeDays, isInForceOn, rowsOf, scaleOf } from './timeline.js';

const route = getRouteApi('/console/regimes/$regimeId');
const SETTLE_MS = 300;
const ALIASES_MOST = 24;

/** The day on the slider at once, the day in the address (and the answer of the API) once it rests. */
function useChosenDay(fallback: string) {
  const { on } = route.useSearch();
  const { regimeId } = route.useParams();
  const navigate = useNavigate();
  const settled = on !== undefined && isDay(on) ? on : fallback;
  const [day, setDay] = useState(settled);
  useEffect(() => setDay(settled), [settled]);
  const settle = useDebouncedCallback(
    (next: string) =>
      void navigate({
        to: '/regimes/$regimeId',
        params: { regimeId },
        search: (before) => ({ ...before, on: next }),
        replace: true,
      }),
    SETTLE_MS,
  );
  const choose = (next: string) => {
    setDay(next);
    settle(next);
  };
  return { day, settled, choose };
}

function Meta({ regime }: { regime: Regime }) {
  const { regimes } = useWords();
  const aliases = Object.values(regime.aliases).flat().slice(0, ALIASES_MOST);
  return (
    <dl className={style.meta}>
      {regime.committee !== '' && (
        <>
          <dt>{regimes.committee}</dt>
          <dd>{regime.committee}</dd>
        </>
      )}
      {aliases.length > 0 && (
        <>
          <dt>{regimes.aliases}</dt>
          <dd>{aliases.join(', ')}</dd>
        </>
      )}
    </dl>
  );
}

function MeasuresOn({
  measures,
  day,
  isLive,
}: {
  measures: Measure[];
  day: string;
  isLive: (measure: Measure) => boolean;
}) {
  const { regimes } = useWords();
  const language = useLanguage();
  const live = measures.filter(isLive);
  const others = measures.filter((measure) => !isLive(measure));
  return (
    <section className={style.section} aria-labelledby="day-heading">
      <h2 id="day-heading">{regimes.onDay(dayInWords(day, language))}</h2>
      <p role="status">{regimes.onDayCount(live.length)}</p>
      <MeasureList measures={live} day={day} />
      {others.length > 0 && (
        <details className={style.others}>
          <summary>{regimes.notOnDay(others.length)}</summary>
          <div>
            <MeasureList measures={others} day={day} />
          </div>
        </details>
      )}
    </section>
  );
}

interface RegimeViewProps {
  regime: Regime;
  day: string;
  now: string;
  isAnswered: boolean;
  onDay: (day: string) => void;
  conduct: string | undefined;
  onConduct: (conduct: string | undefined) => void;
}

const paragraphsOf = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '');

function RegimeView({ regime, day, now, isAnswered, onDay, conduct, onConduct }: RegimeViewProps) {
  const { regimes } = useWords();
  const measures = useMemo(
    () => regime.measures.filter((measure) => conduct === undefined || measure.conduct === conduct),
    [regime.measures, conduct],
  );
  const scale = useMemo(() => scaleOf(regime.measures, now), [regime.measures, now]);
  const rows = useMemo(() => rowsOf(measures, scale), [measures, scale]);
  const changes = useMemo(() => changeDays(measures), [measures]);
  usePrintOpen();
  // While the slider moves, the days on record decide; at rest, the API does.
  const isLive = (measure: Measure) => (isAnswered ? measure.inForce : isInForceOn(measure, day));
  return (
    <>
      <PageHeading title={regime.title} aside={regime.id} />
      <Meta regime={regime} />
      <section className={style.section} aria-labelledby="timeline-heading">
        <h2 id="timeline-heading">{regimes.timeline}</h2>
        <ConductFilter measures={regime.measures} chosen={conduct} onChoose={onConduct} />
        <div className={style.chart}>
          <DayControls day={day} today={now} changes={changes} onDay={onDay} />
          <TimelineChart rows={rows} scale={scale} day={day} onDay={onDay} />
        </div>
      </section>
      <MeasuresOn measures={measures} day={day} isLive={isLive} />
      <section className={style.section} aria-labelledby="resolutions-heading">
        <h2 id="resolutions-heading">{regimes.resolutions}</h2>
        <ResolutionsTable resolutions={regime.resolutions} />
      </section>
      {regime.notes.trim() !== '' && (
        <section className={style.section} aria-labelledby="notes-heading">
          <h2 id="notes-heading">{regimes.notes}</h2>
          <ul className={style.notes}>
            {paragraphsOf(regime.notes).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function RegimePage() {
  const { regimes } = useWords();
  const { regimeId } = route.useParams();
  const { conduct } = route.useSearch();
  const navigate = useNavigate();
  const now = today(useNow());
  const { day, settled, choose } = useChosenDay(now);
  const query = useQuery(regimeQuery(regimeId, settled));
  const isAnswered = day === settled && !query.isPlaceholderData;
  return (
    <>
      <p className="screen-only">
        <Link to="/regimes">{regimes.back}</Link>
      </p>
      <NotFoundOr query={query}>
        {(regime) => (
          <RegimeView
            regime={regime}
            day={day}
            now={now}
            isAnswered={isAnswered}
            onDay={choose}
            conduct={conduct}
            onConduct={(next) =>
              void navigate({
                to: '/regimes/$regimeId',
                params: { regimeId },
                search: (before) => ({ ...before, conduct: next }),
                replace: true,
              })
            }
          />
        )}
      </NotFoundOr>
    </>
  );
}
