import type { Measure } from '../../api/catalogue-contract.js';
import { byConduct } from './by-conduct.js';
import { useGroupTitle } from './group-title.js';
import { MeasureCard } from './measure-card.js';
import style from './regimes.module.css';

export function MeasureList({ measures, day }: { measures: readonly Measure[]; day: string }) {
  const titleOf = useGroupTitle();
  return (
    <>
      {byConduct(measures, (measure) => measure).map((group) => (
        <section key={titleOf(group)} className={style.group}>
          <h3>{titleOf(group)}</h3>
          <ul className={style.measures}>
            {group.members.map((measure) => (
              <MeasureCard key={measure.id} measure={measure} day={day} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
