import { memo, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Article, RoleSpan, Span } from '../../api/contract.js';
import { useWords } from '../../words/words.js';
import style from './alert.module.css';
import { marksIn, paragraphsOf, segmentsOf, type Mark, type Segment, type Stretch } from './segments.js';

const NONE: readonly Mark[] = [];

function Marked({ segment, text }: { segment: Segment; text: string }) {
  const { law } = useWords();
  const isMarked = segment.isQuoted || segment.isLit || segment.role !== null;
  if (!isMarked) return <>{text}</>;
  const classes = [segment.isQuoted ? style.quoted : '', segment.isLit ? style.lit : ''].join(' ').trim();
  return (
    <>
      <mark
        className={classes === '' ? undefined : classes}
        data-role={segment.role ?? undefined}
        data-lit={segment.isLit ? '' : undefined}
        tabIndex={segment.isLit ? -1 : undefined}
      >
        {text}
      </mark>
      {segment.closes.map((role) => (
        <span key={role} className={style.tag} data-role={role} data-word={law.role[role]} />
      ))}
    </>
  );
}

interface ParagraphProps {
  text: string;
  stretch: Stretch;
  marks: readonly Mark[];
  isTitle: boolean;
}

/** The text of others is only ever drawn as text: whatever markup it carries stays visible as written. */
const Paragraph = memo(function Paragraph({ text, stretch, marks, isTitle }: ParagraphProps) {
  const Tag = isTitle ? 'h2' : 'p';
  return (
    <Tag>
      {segmentsOf(stretch, marks).map((segment) => (
        <Marked key={segment.start} segment={segment} text={text.slice(segment.start, segment.end)} />
      ))}
    </Tag>
  );
});

interface ArticleTextProps {
  article: Article;
  spans: readonly RoleSpan[];
  lit: Span | null;
  label: string;
  onReturn: () => void;
}

/** Brings what is lit into view and puts the focus on it, so that a screen reader reads it; Escape leads back. */
function useLitInView(lit: Span | null) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lit === null) return;
    const mark = region.current?.querySelector<HTMLElement>('[data-lit]');
    mark?.scrollIntoView({ block: 'center', behavior: 'instant' });
    mark?.focus({ preventScroll: true });
  }, [lit]);
  return region;
}

export function ArticleText({ article, spans, lit, label, onReturn }: ArticleTextProps) {
  const { text } = article;
  const region = useLitInView(lit);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const marks = useMemo<Mark[]>(
    () => [...spans, ...(lit === null ? [] : [{ start: lit.start, end: lit.end, role: 'lit' as const }])],
    [spans, lit],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && lit !== null) onReturn();
  };
  return (
    <div
      ref={region}
      className={style.text}
      role="region"
      aria-label={label}
      tabIndex={0}
      lang={article.language ?? undefined}
      dir="auto"
      onKeyDown={onKeyDown}
    >
      {paragraphs.map((stretch, place) => {
        const touching = marksIn(stretch, marks);
        return (
          <Paragraph
            key={stretch.start}
            text={text}
            stretch={stretch}
            marks={touching.length === 0 ? NONE : touching}
            isTitle={place === 0}
          />
        );
      })}
    </div>
  );
}
