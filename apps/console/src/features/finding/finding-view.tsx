import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Finding } from '../../api/contract.js';
import { DeterminationBadge, LevelBadge } from '../../design/badges.js';
import { OfficialWords } from './official-words.js';
import { OutsideLink } from '../../design/outside-link.js';
import { useWords } from '../../words/words.js';
import type { Evidence } from './evidence.js';
import { Exemptions, Readings } from './exemptions.js';
import style from './finding.module.css';
import { OpenQuestions } from './open-questions.js';
import { TraceTable } from './trace-table.js';
import { VotesTable, type Sides } from './votes-table.js';

const READINGS_OPEN_MOST = 5;

interface FindingViewProps {
  finding: Finding;
  sides: Sides;
  isOpen: boolean;
  /** Names the checklist of open questions in this browser. */
  keptUnder: string;
  evidence?: Evidence | undefined;
  note?: string | undefined;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h4>{title}</h4>
      {children}
    </div>
  );
}

function Fold({ title, isOpen = false, children }: { title: string; isOpen?: boolean; children: ReactNode }) {
  return (
    <details className={style.fold} open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Citations({ finding }: { finding: Finding }) {
  return (
    <ul className={style.citations}>
      {finding.citations.map((citation) => (
        <li key={citation.text}>
          <OutsideLink href={citation.url}>{citation.text}</OutsideLink>
        </li>
      ))}
    </ul>
  );
}

function Quotes({ evidence }: { evidence: Evidence }) {
  const { alert } = useWords();
  return (
    <ul className={style.chips}>
      {evidence.quotes.map((quote, place) => (
        <li key={quote.start}>
          <button type="button" className={style.chip} onClick={() => evidence.show(quote)}>
            {alert.quote(place + 1)} <span dir="auto">{quote.text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul className={style.list}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

/** A treaty read clause by clause has too many to stand open. */
function OtherReadings({ finding }: { finding: Finding }) {
  const { alert } = useWords();
  const { readings } = finding;
  if (readings.length === 0) return null;
  if (readings.length > READINGS_OPEN_MOST) {
    return (
      <Fold title={`${alert.otherReadings} (${readings.length})`}>
        <Readings readings={readings} />
      </Fold>
    );
  }
  return (
    <Part title={alert.otherReadings}>
      <Readings readings={readings} />
    </Part>
  );
}

function Body({ finding, sides, isOpen, keptUnder, evidence, note }: FindingViewProps) {
  const { alert } = useWords();
  return (
    <div className={style.body}>
      <Part title={alert.citations}>
        <Citations finding={finding} />
        <Link to="/regimes/$regimeId" params={{ regimeId: finding.regime }} className={style.regime}>
          {alert.regimeOf(finding.regimeTitle)}
        </Link>
      </Part>
      {evidence !== undefined && evidence.quotes.length > 0 && (
        <Part title={alert.quotes}>
          <Quotes evidence={evidence} />
        </Part>
      )}
      {finding.paraphrase !== '' && (
        <Part title={alert.measureSays}>
          <p className={style.paraphrase}>{finding.paraphrase}</p>
          <OfficialWords regime={finding.regime} citations={finding.citations} />
        </Part>
      )}
      {finding.reasonsFor.length > 0 && (
        <Part title={alert.for}>
          <Reasons reasons={finding.reasonsFor} />
        </Part>
      )}
      {finding.reasonsAgainst.length > 0 && (
        <Part title={alert.against}>
          <Reasons reasons={finding.reasonsAgainst} />
        </Part>
      )}
      {finding.openQuestions.length > 0 && (
        <Part title={alert.openQuestions}>
          <OpenQuestions questions={finding.openQuestions} keptUnder={keptUnder} />
        </Part>
      )}
      <OtherReadings finding={finding} />
      {finding.votes.length > 0 && (
        <Fold title={alert.votes} isOpen={isOpen}>
          <VotesTable votes={finding.votes} sides={sides} />
        </Fold>
      )}
      {finding.trace.length > 0 && (
        <Fold title={alert.trace}>
          <TraceTable trace={finding.trace} evidence={evidence} />
        </Fold>
      )}
      {finding.exemptions.length > 0 && (
        <Fold title={alert.exemptions(finding.exemptions.length)}>
          <Exemptions exemptions={finding.exemptions} />
        </Fold>
      )}
      {note !== undefined && <p className={style.note}>{note}</p>}
    </div>
  );
}

/** One report held against one measure: the answer first, then everything that it rests on. */
export function FindingView(props: FindingViewProps) {
  const { finding } = props;
  return (
    <details className={style.finding} open={props.isOpen}>
      <summary>
        <span className={style.line}>
          <DeterminationBadge determination={finding.determination} />
          {finding.level !== null && <LevelBadge level={finding.level} />}
          <span className={style.measure}>{finding.measure}</span>
        </span>
        <h3 className={style.summary}>{finding.summary}</h3>
      </summary>
      <Body {...props} />
    </details>
  );
}
