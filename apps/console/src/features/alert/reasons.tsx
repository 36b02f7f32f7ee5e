import type { AlertDetail, Span } from '../../api/contract.js';
import { useWords } from '../../words/words.js';
import type { Evidence } from '../finding/evidence.js';
import { FindingView } from '../finding/finding-view.js';
import style from './alert.module.css';
import { groupFindings, type FindingGroup } from './group-findings.js';

export interface ReasonsProps {
  detail: AlertDetail;
  onShow: (articleId: string, span: Span) => void;
}

function evidenceOf(group: FindingGroup, { detail, onShow }: ReasonsProps): Evidence | undefined {
  const report = detail.reports.find((each) => each.id === group.finding.reportId);
  if (report === undefined || report.articleId === null) return undefined;
  const { articleId, quotes, spans } = report;
  return { quotes, spans, show: (span) => onShow(articleId, span) };
}

function sidesOf(group: FindingGroup, detail: AlertDetail) {
  const report = detail.reports.find((each) => each.id === group.finding.reportId) ?? detail;
  const names = (parties: { name: string }[]) => parties.map((party) => party.name).join(', ');
  return {
    supplier: names(report.suppliers),
    recipient: names(report.recipients),
    isAgreement: report.conduct === 'agreement',
  };
}

function Group({ group, isOpen, ...props }: ReasonsProps & { group: FindingGroup; isOpen: boolean }) {
  const { alert } = useWords();
  const others = group.reportIds.length - 1;
  return (
    <FindingView
      finding={group.finding}
      sides={sidesOf(group, props.detail)}
      isOpen={isOpen}
      keptUnder={`${props.detail.id}.${group.finding.measure}`}
      evidence={evidenceOf(group, props)}
      note={others > 0 ? alert.alsoFrom(others) : undefined}
    />
  );
}

/** Why the alert stands: the gravest reason open, the others one line each. */
export function Reasons(props: ReasonsProps) {
  const { alert } = useWords();
  const { reasons, tried } = groupFindings(props.detail.findings);
  const keyOf = (group: FindingGroup) =>
    `${group.finding.measure} ${group.finding.determination} ${group.finding.reportId}`;
  return (
    <section id="reasons" aria-labelledby="reasons-heading">
      <h2 id="reasons-heading">{alert.findings}</h2>
      {reasons.length === 0 && <p>{alert.noFindings}</p>}
      {reasons.map((group, place) => (
        <Group key={keyOf(group)} group={group} isOpen={place === 0} {...props} />
      ))}
      {tried.length > 0 && (
        <details className={style.tried}>
          <summary>{alert.triedTitle(tried.length)}</summary>
          <div>
            {tried.map((group) => (
              <Group key={keyOf(group)} group={group} isOpen={false} {...props} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
