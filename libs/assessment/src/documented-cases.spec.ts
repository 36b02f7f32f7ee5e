import type { CaseFinding, DocumentedCase, Regime } from '#libs/catalogue';
import { readCatalogue, readLexicon } from '#libs/knowledge';
import { assess } from './assess.js';
import { readQuestion } from './ask/read-question.js';
import type { Assessment, Determination } from './finding.js';

const read = readCatalogue();
if (!read.ok) throw new Error(read.problems[0]?.wrong);
const { catalogue } = read;
const lexicon = readLexicon();

/** What an answer may be where history recorded a finding: a breach may have lacked only an approval. */
const ANSWERS: Readonly<Record<CaseFinding, readonly Determination[]>> = {
  violation: ['prohibited', 'conditional'],
  exempt: ['exempt', 'conditional'],
  'not-covered': ['not-covered', 'exempt', 'disputed'],
  // Contested facts are judged as they are told; contested law is disputed.
  disputed: ['disputed', 'unconfirmed', 'conditional', 'prohibited'],
};

/** Cases whose recorded finding is about facts that no question can tell. */
const FACTS_OUTSIDE_THE_LAW: ReadonlySet<string> = new Set([
  // Claims withdrawn, deals cancelled, talks about the time after, no trade found: nothing was supplied.
  'SIPRI study of the embargo years found next to no arms trade to break',
  'The UN announced attack helicopters from Belarus for Mr Gbagbo and withdrew the claim within days',
  'British Aerospace talks with Libya on aircraft to be sold if sanctions went: negotiating a later sale was not itself barred',
  'United Kingdom stopped arms deliveries to Egypt, Iraq and Transjordan',
  // Against a resolution of the General Assembly only.
  'Three Fouga Magister jets flown to Katanga by a United States carrier',
  'France cancelled two Agosta submarines and two corvettes already ordered',
]);

function assessmentOf(each: DocumentedCase, supplier: string | null): Assessment {
  const { asked, when, recipient, items } = each;
  const [first = when, last = first] = (asked?.date ?? when).split('/');
  const question = (date: string) => ({
    date,
    supplier,
    recipient,
    items: [asked?.item ?? items],
    conduct: asked?.conduct ?? 'supply',
    endUser: asked?.endUser ?? null,
    place: asked?.place ?? null,
    circumstances: asked?.circumstances ?? null,
  });
  const [from, to] = [readQuestion(question(first), lexicon), readQuestion(question(last), lexicon)];
  if ('error' in from) throw new Error(from.error.message);
  if ('error' in to) throw new Error(to.error.message);
  return assess({ ...from.report, date: { first: from.report.date.first, last: to.report.date.last } }, catalogue);
}

/** The answer of the regime whose record the case turned on, or of the record itself that did not reach it; of the whole catalogue where it turned on none. */
function answerOf({ measure, finding }: DocumentedCase, { findings, determination }: Assessment): Determination {
  if (measure === null) return determination;
  const own = findings.find((each) => each.measure === measure);
  if (finding === 'not-covered' && own) return own.determination;
  const regime = measure.split('/')[0];
  return findings.find((each) => each.regime === regime)?.determination ?? 'not-covered';
}

function describeCases({ documentedCases }: Pick<Regime, 'documentedCases'>): void {
  const cases = documentedCases.filter(({ what }) => !FACTS_OUTSIDE_THE_LAW.has(what));
  const asked = cases.flatMap((each) =>
    (each.suppliers.length > 0 ? each.suppliers : [null]).map((supplier) => [each, supplier] as const),
  );
  it.each(
    asked.map(([each, supplier]) => [`${each.what} (${supplier ?? '?'}): ${each.finding}`, each, supplier] as const),
  )('%s', (_title, each, supplier) => {
    expect(ANSWERS[each.finding]).toContain(answerOf(each, assessmentOf(each, supplier)));
  });
}

describe('Documented cases get the finding that is on record', () => {
  describe.each(catalogue.regimes.map((regime) => [regime.id, regime] as const))('%s', (_id, regime) => {
    if (regime.documentedCases.length > 0) describeCases(regime);
    else it('has none', () => expect(regime.documentedCases).toEqual([]));
  });
  describe.each(catalogue.negatives.map((negatives) => [negatives.group, negatives] as const))('%s', (_group, each) => {
    if (each.documentedCases.length > 0) describeCases(each);
    else it('has none', () => expect(each.documentedCases).toEqual([]));
  });
});
