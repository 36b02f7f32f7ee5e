import { compile } from 'css-select';

/** What is wrong with a CSS selector, in words; null when it can be used. */
export function selectorProblem(selector: string): string | null {
  try {
    compile(selector);
    return null;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return `is not a CSS selector that can be used (${detail.slice(0, 150)}); write for example "article h2 a"`;
  }
}
