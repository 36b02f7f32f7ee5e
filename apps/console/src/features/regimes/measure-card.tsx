import type { Measure } from '../../api/contract.js';
import { OutsideLink } from '../../design/outside-link.js';
import { dayInWords } from '../../design/time.js';
import { useLanguage, useWords, wordFor } from '../../words/words.js';
import style from './regimes.module.css';
import { useMeasureTitle } from './timeline-chart.js';
import { dayNumber, dayOf } from './timeline.js';

function Term({ measure }: { measure: Measure }) {
  const { regimes } = useWords();
  const language = useLanguage();
  const from = dayInWords(measure.from, language);
  return (
    <>
      <span>
        {measure.to === null
          ? regimes.since(from)
          : `${from} – ${regimes.lastDay(dayInWords(dayOf(dayNumber(measure.to) - 1), language))}`}
      </span>
      {measure.sunset !== null && <span>{regimes.sunset(dayInWords(measure.sunset, language))}</span>}
      {!measure.binding && <span className={style.call}>{regimes.callOnly}</span>}
    </>
  );
}

function Exemptions({ measure }: { measure: Measure }) {
  const { regimes, law } = useWords();
  if (measure.exemptions.length === 0) return null;
  return (
    <details className={style.exemptions}>
      <summary>{regimes.exemptions(measure.exemptions.length)}</summary>
      <ul>
        {measure.exemptions.map((exemption) => (
          <li key={exemption.id}>
            {exemption.when} ({wordFor(law.procedure, exemption.procedure)})
            <span className={style.note}> · {exemption.citation}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function MeasureCard({ measure }: { measure: Measure }) {
  const titleOf = useMeasureTitle();
  return (
    <li className={style.measure}>
      <div>
        <h3>{titleOf(measure)}</h3>
        <p className={style.paraphrase}>{measure.paraphrase}</p>
        <p className={style.items}>{measure.items}</p>
        <Exemptions measure={measure} />
      </div>
      <div className={style.side}>
        {measure.citations.map((citation) => (
          <OutsideLink key={citation.text} href={citation.url}>
            {citation.text}
          </OutsideLink>
        ))}
        <Term measure={measure} />
        <span className={style.note}>{measure.id}</span>
      </div>
    </li>
  );
}
