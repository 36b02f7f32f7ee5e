/** One line of an official text, in the order in which it is printed. */
export interface TextLine {
  /** `attachment` marks where an annex begins and carries no words. */
  kind: 'heading' | 'attachment' | 'numbered' | 'plain';
  /** `8.`, `(a)`, `ii.`, `–`; null unless numbered. */
  label: string | null;
  text: string;
}

/** A resolution as the operator imported it. It stays in the operator's data folder and is no part of the product. */
export interface OfficialText {
  /** `S/RES/1718 (2006)` */
  symbol: string;
  adopted: string | null;
  /** The file that it came from. */
  source: string;
  lines: TextLine[];
}
