import type { Assessment, Finding } from '../../api/contract.js';
import { DeterminationBadge, LevelBadge } from '../../design/badges.js';
import { useWords } from '../../words/words.js';
import style from './assessment.module.css';
import type { Evidence } from './evidence.js';
import { FindingView } from './finding-view.js';
import type { Sides } from './votes-table.js';

interface AssessmentViewProps {
  assessment: Assessment;
  sides: Sides;
  keptUnder: string;
  evidence?: Evidence | undefined;
}

/** The whole answer for one report: the determination, what is not covered and why, and each finding. */
export function AssessmentView({ assessment, sides, keptUnder, evidence }: AssessmentViewProps) {
  const { alert, ask, law } = useWords();
  const reasons = assessment.findings.filter((finding) => finding.determination !== 'not-covered');
  const tried = assessment.findings.filter((finding) => finding.determination === 'not-covered');
  const view = (finding: Finding, isOpen: boolean) => (
    <FindingView
      key={`${finding.measure} ${finding.summary}`}
      finding={finding}
      sides={sides}
      isOpen={isOpen}
      keptUnder={`${keptUnder}.${finding.measure}`}
      evidence={evidence}
    />
  );
  return (
    <div>
      <div className={style.verdict}>
        <DeterminationBadge determination={assessment.determination} large />{' '}
        {assessment.level !== null && <LevelBadge level={assessment.level} boxed />}
        <p>{law.determination[assessment.determination].meaning}.</p>
        {assessment.notes.length > 0 && (
          <ul className={style.notes}>
            {assessment.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
      {reasons.map((finding, place) => view(finding, place === 0))}
      {tried.length > 0 && (
        <details className={style.tried}>
          <summary>{alert.triedTitle(tried.length)}</summary>
          <div>{tried.map((finding) => view(finding, false))}</div>
        </details>
      )}
      <p className={style.version}>{ask.catalogue(assessment.catalogueVersion)}</p>
    </div>
  );
}
