import type { ExtractedReport, Mention, Span } from '#libs/extraction';

/** Where headline and body stand in the stored text, as offsets. */
export interface TextParts {
  title: string | null;
  titleStart: number;
  body: string;
  bodyStart: number;
}

/** Parts a stored text, whose first paragraph is the headline (see storedText); without it, all of it is body. */
export function partsOf(title: string, text: string): TextParts {
  const titleStart = text.length - text.trimStart().length;
  if (title === '' || !text.startsWith(title, titleStart))
    return { title: null, titleStart: 0, body: text, bodyStart: 0 };
  const rest = text.slice(titleStart + title.length);
  const bodyStart = text.length - rest.trimStart().length;
  return { title, titleStart, body: text.slice(bodyStart), bodyStart };
}

/** The report with every span as an offset into the stored text, whichever part it was read in. */
export function placedReport(report: ExtractedReport, { titleStart, bodyStart }: TextParts): ExtractedReport {
  const place = (span: Span): Span => {
    const shift = span.source === 'title' ? titleStart : bodyStart;
    return { ...span, source: 'text', start: span.start + shift, end: span.end + shift };
  };
  const maybe = (span: Span | null): Span | null => span && place(span);
  const mention = <T>({ value, span }: Mention<T>): Mention<T> => ({ value, span: maybe(span) });
  return {
    ...report,
    suppliers: report.suppliers.map(mention),
    recipients: report.recipients.map(mention),
    via: report.via.map(mention),
    place: report.place && mention(report.place),
    endUser: report.endUser && mention(report.endUser),
    items: report.items.map(mention),
    stageCue: maybe(report.stageCue),
    date: report.date && { ...report.date, span: maybe(report.date.span) },
    circumstances: maybe(report.circumstances),
    quotes: report.quotes.map(place),
    trace: report.trace.map(({ frame, spans }) => ({ frame, spans: spans.map(place) })),
  };
}
