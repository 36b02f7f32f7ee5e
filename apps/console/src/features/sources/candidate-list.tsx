import { Button } from '@mantine/core';
import type { SourceCandidate, SourceTrial } from '../../api/source-intake-contract.js';
import { useWords, wordFor } from '../../words/words.js';
import style from './intake.module.css';

interface CandidateListProps {
  candidates: SourceCandidate[];
  /** The one whose test stands below. */
  shown: SourceTrial | undefined;
  isPending: boolean;
  onChoose: (candidate: SourceCandidate) => void;
}

/** The feeds and sitemaps that an address leads to, of which one is chosen. */
export function CandidateList({ candidates, shown, isPending, onChoose }: CandidateListProps) {
  const { sourceIntake: words, sources } = useWords();
  return (
    <section>
      <h2 className={style.heading}>{words.leadsTo}</h2>
      <ul className={style.candidates}>
        {candidates.map((candidate) => {
          const isShown = candidate.kind === shown?.kind && candidate.url === shown.url;
          return (
            <li key={`${candidate.kind} ${candidate.url}`} aria-current={isShown ? 'true' : undefined}>
              <span>
                {candidate.title ?? wordFor(sources.kinds, candidate.kind)}
                <span className={style.sub}>
                  {wordFor(sources.kinds, candidate.kind)} · {candidate.url}
                </span>
              </span>
              {isShown ? (
                <span className={style.shown}>{words.isShown}</span>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={isPending}
                  aria-label={words.testThisOf(candidate.title ?? candidate.url)}
                  onClick={() => onChoose(candidate)}
                >
                  {words.testThis}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
