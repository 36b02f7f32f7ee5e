import type { ReactNode } from 'react';
import type { Report, RoleSpan, Span, SpanRole } from '../../api/contract.js';
import { spanInWords } from '../../design/time.js';
import { useLanguage, useWords, wordFor } from '../../words/words.js';
import style from './alert.module.css';

interface ReportCardProps {
  report: Report;
  number: number;
  onShow: (span: Span) => void;
}

function Mentions({
  names,
  role,
  report,
  onShow,
}: { names: string[]; role: SpanRole } & Omit<ReportCardProps, 'number'>) {
  const { alert, law, common } = useWords();
  const spans: RoleSpan[] = report.spans.filter((span) => span.role === role);
  if (names.length === 0) return <>{common.unknown}</>;
  return (
    <span className={style.mentions}>
      {names.map((name, place) => {
        const span = spans[place] ?? spans[0];
        if (span === undefined) return <bdi key={name}>{name}</bdi>;
        return (
          <button
            key={name}
            type="button"
            className={style.mention}
            title={alert.showInText(law.role[role], span.text)}
            onClick={() => onShow(span)}
          >
            <bdi>{name}</bdi>
          </button>
        );
      })}
    </span>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What was read in the article, field by field; each leads to its words. */
export function ReportCard({ report, number, onShow }: ReportCardProps) {
  const { alert, ask, law, common, sourcesOfAlert } = useWords();
  const language = useLanguage();
  const mentions = (names: string[], role: SpanRole) => (
    <Mentions names={names} role={role} report={report} onShow={onShow} />
  );
  const stage = `${wordFor(law.stage, report.stage)} (${wordFor(law.attribution, report.attribution)})`;
  return (
    <article className={style.report}>
      <h3>
        {alert.report(number)}: {wordFor(law.conduct, report.conduct)}
      </h3>
      {report.superseded && (
        <p>
          <b>{sourcesOfAlert.reportTakenBack(report.superseded.revision)}</b>
        </p>
      )}
      <dl>
        <Row name={ask.supplier}>
          {mentions(
            report.suppliers.map((party) => party.name),
            'supplier',
          )}
        </Row>
        <Row name={ask.recipient}>
          {mentions(
            report.recipients.map((party) => party.name),
            'recipient',
          )}
        </Row>
        {report.via.length > 0 && <Row name={alert.via}>{mentions(report.via, 'via')}</Row>}
        {report.place !== null && <Row name={alert.place}>{mentions([report.place], 'place')}</Row>}
        <Row name={alert.items}>
          {mentions(
            report.items.map((item) => item.designation ?? item.text),
            'item',
          )}
        </Row>
        <Row name={alert.stage}>{mentions([stage], 'stage')}</Row>
        <Row name={alert.date}>
          {report.date === null ? common.unknown : mentions([spanInWords(report.date, language)], 'date')}
        </Row>
      </dl>
      <p className={style.small}>
        {report.confidence === null ? alert.posted : alert.confidence(Math.round(report.confidence * 100))}
      </p>
    </article>
  );
}
