import type { Measure } from '../../api/catalogue-contract.js';
import { OfficialWords } from '../finding/official-words.js';
import { OutsideLink } from '../../design/outside-link.js';
import { stateName } from '../../design/states.js';
import { dayInWords } from '../../design/time.js';
import { useLanguage, useWords, wordFor } from '../../words/words.js';
import style from './regimes.module.css';
import { dayNumber, dayOf } from './timeline.js';

/** Past the last day of its term a renewable measure is unconfirmed, unless a later record says what became of it. */
function Sunset({ measure, day }: { measure: Measure; day: string }) {
  const { regimes } = useWords();
  const language = useLanguage();
  if (measure.sunset === null) return null;
  const date = dayInWords(measure.sunset, language);
  const isPast = measure.to === null && measure.sunset < day;
  return isPast ? (
    <span className={style.call}>{regimes.sunsetPassed(date)}</span>
  ) : (
    <span>{regimes.sunset(date)}</span>
  );
}

function Term({ measure, day }: { measure: Measure; day: string }) {
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
      <Sunset measure={measure} day={day} />
      {measure.effectKind !== 'ban' && <span>{wordFor(regimes.effect, measure.effectKind)}</span>}
      {!measure.binding && <span className={style.call}>{regimes.callOnly}</span>}
    </>
  );
}

/** What a reader must know before they rely on the record. */
function Doubts({ measure }: { measure: Measure }) {
  const { regimes } = useWords();
  const language = useLanguage();
  const { dispute, note } = measure;
  const by = dispute?.by.map((party) => stateName(party, language)).join(', ') ?? '';
  return (
    <>
      {dispute !== null && <p className={style.dispute}>{regimes.disputed(dispute.claim, by)}</p>}
      {note !== null && <p className={style.note}>{note}</p>}
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

export function MeasureCard({ measure, day }: { measure: Measure; day: string }) {
  return (
    <li className={style.measure}>
      <div>
        <p className={style.paraphrase}>{measure.paraphrase}</p>
        <p className={style.items}>{measure.items}</p>
        <Doubts measure={measure} />
        <OfficialWords regime={measure.id.split('/')[0] ?? ''} citations={measure.citations} />
        <Exemptions measure={measure} />
      </div>
      <div className={style.side}>
        {measure.citations.map((citation) => (
          <OutsideLink key={citation.text} href={citation.url}>
            {citation.text}
          </OutsideLink>
        ))}
        <Term measure={measure} day={day} />
        <span className={style.note}>{measure.id}</span>
      </div>
    </li>
  );
}
