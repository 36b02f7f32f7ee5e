import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { assessmentQuery } from '../../api/catalogue.js';
import { ProblemNotice, Loading } from '../../design/notices.js';
import { PageHeading } from '../../design/page-heading.js';
import { stateName } from '../../design/states.js';
import { useLanguage, useWords } from '../../words/words.js';
import { AssessmentView } from '../finding/assessment-view.js';
import { usePrintOpen } from '../alert/use-print-open.js';
import { AskForm } from './ask-form.js';
import style from './ask.module.css';
import { questionOf, type QuestionForm } from './question.js';

const route = getRouteApi('/console/ask');

const EXAMPLES: QuestionForm[] = [
  { from: 'RU', to: 'KP', items: ['air defence missiles'], on: '2024-06-20' },
  { from: 'RU', to: 'KP', items: ['assault rifles'], on: '2016-03-01' },
  { from: 'PL', to: 'UA', items: ['battle tanks'], on: '2023-03-01' },
  { from: 'IR', to: 'Houthis', items: ['anti-tank guided missiles'], on: '2021-05-06' },
];

/** `Russia → North Korea: air defence missiles, 2024-06-20` */
function useExampleName() {
  const language = useLanguage();
  const name = (party: string | undefined) => (party === undefined ? '?' : stateName(party, language));
  return (form: QuestionForm) => `${name(form.from)} → ${name(form.to)}: ${form.items?.join(', ')}, ${form.on}`;
}

function Waiting() {
  const { ask } = useWords();
  const nameOf = useExampleName();
  return (
    <div className={style.waiting}>
      <p>{ask.waiting}</p>
      <div className={style.examples}>
        {ask.examples}
        <ul>
          {EXAMPLES.map((example) => (
            <li key={nameOf(example)}>
              <Link to="/ask" search={example}>
                {nameOf(example)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Answer({ form }: { form: QuestionForm }) {
  const question = questionOf(form);
  const language = useLanguage();
  const { law } = useWords();
  const query = useQuery(assessmentQuery(question));
  usePrintOpen();
  if (question === null) return <Waiting />;
  if (query.isError) return <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading />;
  const name = (party: string | null) => (party === null ? law.unknownParty : stateName(party, language));
  return (
    <AssessmentView
      assessment={query.data}
      sides={{
        supplier: name(question.supplier),
        recipient: name(question.recipient),
        isAgreement: question.conduct === 'agreement',
      }}
      keptUnder={`ask.${JSON.stringify(question)}`}
    />
  );
}

export function AskPage() {
  const { ask } = useWords();
  const form = route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      <PageHeading title={ask.title} lead={ask.lead} />
      <div className={style.columns}>
        <AskForm asked={form} onAsk={(search) => void navigate({ to: '/ask', search })} />
        <section className={style.answer} aria-labelledby="answer-heading" aria-live="polite">
          <h2 id="answer-heading">{ask.answer}</h2>
          <Answer form={form} />
        </section>
      </div>
    </>
  );
}
