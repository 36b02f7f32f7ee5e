import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { articleQuery } from '../../api/articles.js';
import type { AlertSummary, ArticleReading, Span } from '../../api/contract.js';
import { NotFoundOr } from '../../app/not-found-or.js';
import { LevelBadge } from '../../design/badges.js';
import { EmptyState } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import { Parties } from '../../design/parties.js';
import { useWords } from '../../words/words.js';
import alertStyle from '../alert/alert.module.css';
import { ArticlePane } from '../alert/article-pane.js';
import { ReportCard } from '../alert/report-card.js';
import { useLit } from '../alert/use-lit.js';
import { AssessmentView } from '../finding/assessment-view.js';
import style from './article.module.css';

const route = getRouteApi('/console/articles/$articleId');

function Alerts({ alerts }: { alerts: readonly AlertSummary[] }) {
  const { article } = useWords();
  return (
    <section aria-labelledby="alerts-heading">
      <h2 id="alerts-heading">{article.alertsRaised(alerts.length)}</h2>
      <ul className={style.alerts}>
        {alerts.map((alert) => (
          <li key={alert.id}>
            <LevelBadge level={alert.level} />
            <Link to="/alerts/$alertId" params={{ alertId: alert.id }}>
              <Parties suppliers={alert.suppliers} recipients={alert.recipients} conduct={alert.conduct} />
            </Link>
            <span>{alert.regime}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ReadReport = ArticleReading['reports'][number];

/** One answer for each supplier and recipient: a report may name several. */
function Answers({ report, onShow }: { report: ReadReport; onShow: (span: Span) => void }) {
  const { law, regimes } = useWords();
  const evidence = { quotes: report.quotes, spans: report.spans, show: onShow };
  return report.assessments.map((assessment) => {
    const sides = {
      supplier: assessment.supplier ?? law.unknownParty,
      recipient: assessment.recipient ?? law.unknownParty,
      isAgreement: report.conduct === 'agreement',
    };
    const pair = `${sides.supplier} → ${sides.recipient}`;
    return (
      <div key={pair} className={style.answer}>
        {report.assessments.length > 1 && <h3>{regimes.pair(sides.supplier, sides.recipient)}</h3>}
        <AssessmentView assessment={assessment} sides={sides} keptUnder={`${report.id}.${pair}`} evidence={evidence} />
      </div>
    );
  });
}

function Reports({ reading, onShow }: { reading: ArticleReading; onShow: (span: Span) => void }) {
  const { article, ask } = useWords();
  if (reading.reports.length === 0) {
    const { title, detail } = article.nothing[reading.outcome];
    return (
      <EmptyState title={title}>
        <p>{detail}</p>
        <p>
          <Link to="/ask">{ask.title}</Link>
        </p>
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="reports-heading">
      <h2 id="reports-heading">{article.reports(reading.reports.length)}</h2>
      {reading.reports.map((report, place) => (
        <div key={report.id} className={style.report}>
          <ReportCard report={report} number={place + 1} onShow={onShow} />
          <Answers report={report} onShow={onShow} />
        </div>
      ))}
    </section>
  );
}

function ReadingView({ reading }: { reading: ArticleReading }) {
  const words = useWords();
  const { lit, show, goBack } = useLit();
  const [marked, setMarked] = useState<string | null>(null);
  return (
    <>
      <PageHeading title={reading.article.title} aside={<Link to="/articles/new">{words.article.pasteAnother}</Link>} />
      <div className={alertStyle.columns}>
        <ArticlePane
          article={reading.article}
          reports={reading.reports}
          marked={marked}
          onMark={setMarked}
          lit={lit?.span ?? null}
          onReturn={goBack}
        />
        <div className={alertStyle.reasons}>
          <Alerts alerts={reading.alerts} />
          <Reports reading={reading} onShow={(span) => show(reading.article.id, span)} />
        </div>
      </div>
    </>
  );
}

/** One article with all that was read in it, covered by a measure or not. */
export function ArticlePage() {
  const { articleId } = route.useParams();
  const query = useQuery(articleQuery(articleId));
  return <NotFoundOr query={query}>{(reading) => <ReadingView reading={reading} />}</NotFoundOr>;
}
