/** One place in one resolution, as a record of the catalogue cites it. */
export interface Pinpoint {
  /** `S/RES/1718 (2006) ¶8(a)(i)`, as a finding prints it. */
  text: string;
  /** `S/RES/1718 (2006)` */
  symbol: string;
  /** `8(a)(i)`, `annex B ¶2(a)`, `annex II`, `11-12`; null when the whole text is meant. */
  paragraph: string | null;
}
