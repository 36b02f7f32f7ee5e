import { useCallback, useRef, useState } from 'react';
import type { Span } from '../../api/contract.js';

export interface Lit {
  articleId: string;
  span: Span;
}

/** The place in an article that the reader was sent to, and the way back to where they came from. */
export function useLit() {
  const [lit, setLit] = useState<Lit | null>(null);
  const origin = useRef<HTMLElement | null>(null);
  const show = useCallback((articleId: string, span: Span) => {
    if (document.activeElement instanceof HTMLElement && document.activeElement.closest('mark') === null) {
      origin.current = document.activeElement;
    }
    // A new object each time: asking for the same place again scrolls there again.
    setLit({ articleId, span: { ...span } });
  }, []);
  const goBack = useCallback(() => {
    setLit(null);
    origin.current?.focus();
    origin.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return { lit, show, goBack };
}
