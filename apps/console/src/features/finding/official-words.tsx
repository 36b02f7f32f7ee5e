import { useQuery } from '@tanstack/react-query';
import { paragraphsQuery } from '../../api/catalogue.js';
import { useWords } from '../../words/words.js';
import style from './official-words.module.css';

interface OfficialWordsProps {
  regime: string;
  citations: readonly { text: string }[];
}

/** The paragraphs themselves, folded away; nothing where the operator has not imported their texts. */
export function OfficialWords({ regime, citations }: OfficialWordsProps) {
  const { regimes } = useWords();
  const { data } = useQuery(paragraphsQuery(regime));
  const words = new Map(data?.items.map(({ citation, text }) => [citation, text]));
  const paragraphs = citations.flatMap(({ text: citation }) => {
    const text = words.get(citation);
    return text === undefined ? [] : [{ citation, text }];
  });
  if (paragraphs.length === 0) return null;
  return (
    <details className={style.official}>
      <summary>{regimes.officialWords(paragraphs.length)}</summary>
      {paragraphs.map(({ citation, text }) => (
        <figure key={citation}>
          <blockquote lang="en">{text}</blockquote>
          <figcaption>{citation}</figcaption>
        </figure>
      ))}
    </details>
  );
}
