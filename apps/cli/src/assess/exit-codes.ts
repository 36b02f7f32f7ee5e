/** The answer raises nothing: not covered, or exempt. */
export const CLEAR = 0;
/** `ask`: a measure reaches the deal, or may. `assess`: some line could not be read, or the catalogue does not load. */
export const FINDINGS = 1;
export const USAGE = 2;
