import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import type { AlertDetail } from '../../api/contract.js';
import { Age, Exact } from '../../design/age.js';
import { DeterminationBadge, LevelBadge } from '../../design/badges.js';
import { Parties } from '../../design/parties.js';
import { spanInWords } from '../../design/time.js';
import { useLanguage, useWords, wordFor } from '../../words/words.js';
import style from './alert.module.css';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ detail }: { detail: AlertDetail }) {
  const { alert, law, common, queue, teams } = useWords();
  const language = useLanguage();
  return (
    <dl className={style.facts}>
      <Fact name={alert.items}>{detail.items.length === 0 ? law.noItem : <bdi>{detail.items.join(', ')}</bdi>}</Fact>
      <Fact name={alert.stage}>{wordFor(law.stage, detail.stage)}</Fact>
      <Fact name={alert.date}>{detail.date === null ? common.unknown : spanInWords(detail.date, language)}</Fact>
      <Fact name={alert.regime}>
        <Link
          to="/regimes/$regimeId"
          params={{ regimeId: detail.regime }}
          search={detail.date === null ? {} : { on: detail.date.first }}
        >
          {detail.regime}
        </Link>{' '}
        {detail.regimeTitle}
      </Fact>
      <Fact name={alert.evidence}>{queue.sources(detail.sourceCount, detail.articleCount)}</Fact>
      {detail.team && <Fact name={teams.whose}>{detail.team.name}</Fact>}
      <Fact name={alert.raised}>
        <Age at={detail.raisedAt} />
        <br />
        <Exact at={detail.raisedAt} />
      </Fact>
    </dl>
  );
}

/** An alert about agreements only is one between the parties, not from one to the other. */
const conductOf = ({ conduct, reports }: AlertDetail) =>
  conduct ??
  (reports.length > 0 && reports.every((report) => report.conduct === 'agreement') ? 'agreement' : undefined);

/** The first reason, beside the article on a wide screen, opens with the same sentence. */
const isRepeated = (detail: AlertDetail) => detail.findings[0]?.summary === detail.summary;

export function AlertHead({ detail }: { detail: AlertDetail }) {
  const { alert, common, law } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${alert.title(detail.number)} · ${common.product}`;
    heading.current?.focus({ preventScroll: true });
  }, [alert, common.product, detail.number]);
  return (
    <header className={style.head}>
      <p className={style.badges}>
        <LevelBadge level={detail.level} boxed />
        <DeterminationBadge determination={detail.determination} />
        <span className={style.small}>
          {alert.title(detail.number)} · {wordFor(law.status, detail.status)}
        </span>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        <Parties suppliers={detail.suppliers} recipients={detail.recipients} conduct={conductOf(detail)} />
      </h1>
      <p className={`${style.lead} ${isRepeated(detail) ? style.repeated : ''}`}>{detail.summary}</p>
      <Facts detail={detail} />
    </header>
  );
}
