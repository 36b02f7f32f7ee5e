import type { Attribution, Item, LegalConduct, Party, Place, ReportConduct, Stage } from '#libs/lexicon';

/** Days from `first` to `last`, both included, as `YYYY-MM-DD`; one day when both are equal. */
export interface DaySpan {
  first: string;
  last: string;
}

/** One reported transfer or agreement between two parties, ready to be judged. `null` means "not reported", never "none". */
export interface Report {
  supplier: Party | null;
  recipient: Party | null;
  /** The places or parties it passed. */
  via: readonly (Place | Party)[];
  /** Where it was delivered or is to be used. */
  place: Place | null;
  endUser: Party | null;
  items: readonly Item[];
  /** Reports speak of transfers; callers that know the law's word may give it. */
  conduct: ReportConduct | LegalConduct;
  stage: Stage;
  attribution: Attribution;
  date: DaySpan;
  /** Words that show a purpose or circumstance (an aid convoy, a peace agreement, a notice given). */
  circumstances: string | null;
}
