import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';

/** An address from an article or a source is shown as a link only if it is one to the web: never `javascript:` or `data:`. */
export function isWebAddress(address: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

export function OutsideLink({ href, children, className }: { href: string; children: ReactNode; className?: string }) {
  const { common } = useWords();
  if (!isWebAddress(href)) return <span className={className}>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" className={className}>
      {children}
      <span className="visually-hidden"> {common.newTab}</span>
    </a>
  );
}
