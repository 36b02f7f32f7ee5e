/** Days on which it is not known whether a record or an exemption ran; `to` exclusive. */
export interface Uncertainty {
  from: string;
  to: string;
  why: string;
}
