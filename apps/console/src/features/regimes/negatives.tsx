import type { Negative } from '../../api/catalogue-contract.js';
import { useWords } from '../../words/words.js';
import style from './regimes.module.css';

export function Negatives({ negatives }: { negatives: readonly Negative[] }) {
  const { regimes } = useWords();
  if (negatives.length === 0) return null;
  return (
    <section className={style.group} aria-labelledby="negatives-heading">
      <h2 id="negatives-heading">{regimes.negatives}</h2>
      <dl className={style.negatives}>
        {negatives.map((negative) => (
          <div key={`${negative.iso2} ${negative.name}`}>
            <dt>{negative.name}</dt>
            <dd>
              {negative.fact}
              {negative.formerly !== null && <span className={style.note}> {negative.formerly}</span>}
              {negative.caution !== null && <span className={style.note}> {negative.caution}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
