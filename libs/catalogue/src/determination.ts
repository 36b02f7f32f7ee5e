/** The answers that a boundary case may expect; libs/assessment gives them, docs/glossary.md defines them. */
export const EXPECTATIONS = ['prohibited', 'conditional', 'disputed', 'unconfirmed', 'exempt', 'not-covered'] as const;
export type Determination = (typeof EXPECTATIONS)[number];
