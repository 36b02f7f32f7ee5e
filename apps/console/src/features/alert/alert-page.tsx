import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { alertQuery } from '../../api/alerts.js';
import type { AlertDetail, Span, User } from '../../api/contract.js';
import { NotFoundOr } from '../../app/not-found-or.js';
import { useWords } from '../../words/words.js';
import { sessionQuery } from '../../api/session.js';
import { Desk } from '../triage/desk.js';
import { useTriage } from '../triage/use-triage.js';
import { AlertBar } from './alert-bar.js';
import { AlertHead } from './alert-head.js';
import style from './alert.module.css';
import { ArticlePane } from './article-pane.js';
import { OtherSources } from './other-sources.js';
import { Reasons } from './reasons.js';
import { ArticleList, History, WhatWasRead } from './record.js';
import { Standing } from './standing.js';
import { useLit } from './use-lit.js';
import { usePrintOpen } from './use-print-open.js';

const route = getRouteApi('/console/alerts/$alertId');

function useArticleChoice(detail: AlertDetail) {
  const { lit, show, goBack } = useLit();
  const [chosen, setChosen] = useState<string>();
  const [marked, setMarked] = useState<string | null>(null);
  const first = detail.reports[0]?.articleId ?? detail.articles[0]?.id;
  const shown = detail.articles.find((article) => article.id === (chosen ?? first)) ?? detail.articles[0];
  const showSpan = useCallback(
    (articleId: string, span: Span) => {
      setChosen(articleId);
      setMarked(null);
      show(articleId, span);
    },
    [show],
  );
  const choose = useCallback((articleId: string) => {
    setChosen(articleId);
    setMarked(null);
  }, []);
  return {
    shown,
    lit: lit !== null && lit.articleId === shown?.id ? lit.span : null,
    marked,
    setMarked,
    showSpan,
    choose,
    goBack,
  };
}

function AlertView({ detail, user }: { detail: AlertDetail; user: User }) {
  const { alert } = useWords();
  const { shown, lit, marked, setMarked, showSpan, choose, goBack } = useArticleChoice(detail);
  const triage = useTriage(detail, user);
  usePrintOpen();
  return (
    <>
      <AlertHead detail={detail} />
      <Standing detail={detail} />
      <Desk detail={detail} user={user} triage={triage} />
      <div className={style.columns}>
        {shown === undefined ? (
          <p>{alert.noText}</p>
        ) : (
          <ArticlePane
            article={shown}
            reports={detail.reports.filter((report) => report.articleId === shown.id)}
            marked={marked}
            onMark={setMarked}
            lit={lit}
            onReturn={goBack}
          />
        )}
        <div className={style.reasons}>
          <Reasons detail={detail} onShow={showSpan} />
          <WhatWasRead detail={detail} onShow={showSpan} />
          <ArticleList articles={detail.articles} shown={shown?.id} onChoose={choose} />
          <OtherSources detail={detail} />
          <History detail={detail} triage={triage} mayUndo={user.permissions.includes('alerts:write')} />
        </div>
      </div>
    </>
  );
}

export function AlertPage() {
  const { alertId } = route.useParams();
  const filters = route.useSearch();
  const query = useQuery(alertQuery(alertId));
  const { data: user } = useQuery(sessionQuery);
  return (
    <>
      <AlertBar alertId={alertId} filters={filters} />
      <NotFoundOr query={query}>
        {(detail) => user && <AlertView key={detail.id} detail={detail} user={user} />}
      </NotFoundOr>
    </>
  );
}
