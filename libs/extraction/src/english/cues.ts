/** Words outside the verbs that tell how far a transfer has come, or on whose word it is known. */
export const CUE_WORDS = {
  alleged: 'allegedly alleged suspected supposedly supposed purportedly purported',
  planned: 'planned proposed prospective future would-be potential possible upcoming forthcoming next intended mooted',
  done: 'completed delivered received recent earlier previous past ongoing continued continuing first second third last latest new',
  refused: 'cancelled canceled blocked halted suspended frozen banned abandoned scrapped aborted failed foiled thwarted',
} as const;
export type Cue = keyof typeof CUE_WORDS;
