import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { regimesQuery } from '../../api/catalogue.js';
import type { RegimeList, RegimeSummary } from '../../api/catalogue-contract.js';
import { PageHeading } from '../../design/page-heading.js';
import { QueryView } from '../../design/query-view.js';
import { stateName } from '../../design/states.js';
import table from '../../design/table.module.css';
import { dayInWords } from '../../design/time.js';
import { useLanguage, useWords } from '../../words/words.js';
import { findNegatives, findRegimes } from './find-regimes.js';
import { Negatives } from './negatives.js';
import style from './regimes.module.css';

const route = getRouteApi('/console/regimes');

function Row({ regime }: { regime: RegimeSummary }) {
  const { regimes } = useWords();
  const language = useLanguage();
  const from = dayInWords(regime.from, language);
  return (
    <tr>
      <th scope="row">
        <Link to="/regimes/$regimeId" params={{ regimeId: regime.id }}>
          {regime.title}
        </Link>
        <span className={table.sub}>{regime.id}</span>
      </th>
      <td className={table.wide}>{regime.states.map((state) => stateName(state, language)).join(', ')}</td>
      <td className={table.line}>
        {regime.to === null ? regimes.since(from) : regimes.until(from, dayInWords(regime.to, language))}
      </td>
      <td className={table.number}>
        {regime.measureCount}
        <span className="visually-hidden"> {regimes.columns.measures}</span>
      </td>
    </tr>
  );
}

function Group({ title, regimes: list }: { title: string; regimes: readonly RegimeSummary[] }) {
  const { regimes } = useWords();
  if (list.length === 0) return null;
  return (
    <section className={style.group} aria-label={title}>
      <h2>
        {title} ({list.length})
      </h2>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.fixed}`}>
          <colgroup>
            <col />
            <col className={style.states} />
            <col className={style.time} />
            <col className={style.records} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{regimes.columns.regime}</th>
              <th scope="col">{regimes.columns.states}</th>
              <th scope="col">{regimes.columns.time}</th>
              <th scope="col" className={table.number}>
                {regimes.columns.measures}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((regime) => (
              <Row key={regime.id} regime={regime} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Regimes({ list, search }: { list: RegimeList; search: string }) {
  const { regimes, ask } = useWords();
  const language = useLanguage();
  const found = findRegimes(list.items, search, (state) => stateName(state, language));
  const negatives = findNegatives(list.negatives, search);
  if (found.length === 0 && negatives.length === 0) {
    return (
      <p>
        {regimes.none} <Link to="/ask">{ask.title}</Link>
      </p>
    );
  }
  return (
    <>
      <Group title={regimes.inForce} regimes={found.filter((regime) => regime.inForce)} />
      <Group title={regimes.ended} regimes={found.filter((regime) => !regime.inForce)} />
      <Negatives negatives={negatives} />
    </>
  );
}

export function RegimesPage() {
  const { regimes } = useWords();
  const { q = '' } = route.useSearch();
  const navigate = useNavigate();
  const query = useQuery(regimesQuery);
  return (
    <>
      <PageHeading
        title={regimes.title}
        lead={regimes.lead}
        aside={query.data === undefined ? undefined : regimes.version(query.data.version)}
      />
      <TextInput
        className={style.find}
        label={regimes.find}
        placeholder={regimes.findPlaceholder}
        type="search"
        value={q}
        onChange={(event) =>
          void navigate({ to: '/regimes', search: { q: event.currentTarget.value || undefined }, replace: true })
        }
      />
      <QueryView query={query}>{(list) => <Regimes list={list} search={q} />}</QueryView>
    </>
  );
}
