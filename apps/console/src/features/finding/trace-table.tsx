import type { TraceElement } from '../../api/contract.js';
import { useWords } from '../../words/words.js';
import { spanBehind, type Evidence } from './evidence.js';
import style from './finding.module.css';
import { Outcome } from './outcome.js';

function Fact({ element, evidence }: { element: TraceElement; evidence: Evidence | undefined }) {
  const { alert, law } = useWords();
  const span = evidence === undefined ? null : spanBehind(element, evidence.spans);
  if (evidence === undefined || span === null) return <>{element.fact}</>;
  return (
    <button
      type="button"
      className={style.inline}
      onClick={() => evidence.show(span)}
      title={alert.showInText(law.role[span.role], span.text)}
    >
      {element.fact}
    </button>
  );
}

/** The finding taken apart: what each element of the rule asks, what the report says, and whether the two meet. */
export function TraceTable({ trace, evidence }: { trace: readonly TraceElement[]; evidence: Evidence | undefined }) {
  const { alert, law } = useWords();
  return (
    <table className={style.grid}>
      <thead>
        <tr>
          <th scope="col">{alert.traceElement}</th>
          <th scope="col">{alert.traceFact}</th>
          <th scope="col">{alert.traceRule}</th>
        </tr>
      </thead>
      <tbody>
        {trace.map((element) => (
          <tr key={`${element.element} ${element.fact} ${element.rule}`}>
            <th scope="row">
              {law.element[element.element]}
              <br />
              <Outcome outcome={element.outcome} />
            </th>
            <td>
              <Fact element={element} evidence={evidence} />
            </td>
            <td>
              {element.rule}
              {element.citation !== null && <span className={style.cited}>{element.citation}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
