import type { Determination, Level } from '../api/contract.js';
import { useWords } from '../words/words.js';
import style from './badge.module.css';
import { DeterminationShape, LevelShape } from './shapes.js';

export function LevelBadge({ level, boxed = false }: { level: Level; boxed?: boolean }) {
  const { law } = useWords();
  const { name, meaning } = law.level[level];
  return (
    <span className={`${style.badge} ${style[level]} ${boxed ? style.boxed : ''}`} title={meaning}>
      <LevelShape level={level} />
      {name}
    </span>
  );
}

export function DeterminationBadge({
  determination,
  large = false,
}: {
  determination: Determination;
  large?: boolean;
}) {
  const { law } = useWords();
  const { name, meaning } = law.determination[determination];
  return (
    <span className={`${style.badge} ${style[determination]} ${large ? style.large : ''}`} title={meaning}>
      <DeterminationShape determination={determination} />
      {name}
    </span>
  );
}
