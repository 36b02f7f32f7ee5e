import { describeProblem } from './reading/problem.js';
import { openCatalogue } from './open-catalogue.js';
import { compiledOrThrow, compileSample, parsedOrThrow } from './testing/sample-catalogue.js';
import { lineOf, REGIME_FILE, REGIME_YAML, withText } from './testing/regime-yaml.js';

const AMENDMENT = `amends: NO-9001
resolutions:
  - symbol: S/RES/9003 (2002)
    adopted: 2002-12-20
    chapter_vii: true
    vote: {for: 14, against: [SY], abstaining: [], not_voting: []}
    effect: renews
    checked: text
changes:
  - measure: NO-9001/supply-all
    recorded: 2026-12-01
    why: renewed for a year
    sunset: {date: 2004-01-14, by: [S/RES/9003 ¶1], later_renewal_confirmed: false}
    amended_by: [S/RES/9003 ¶1]
`;

function problemsOf(...texts: string[]): string[] {
  const outcome = compileSample(
    ...texts.map((text, index) =>
      parsedOrThrow(text, index === 0 ? REGIME_FILE : `extra-${index}.yaml`, index === 0 ? 'shipped' : 'local'),
    ),
  );
  return Array.isArray(outcome) ? outcome.map(describeProblem) : [];
}

describe('what joins several files', () => {
  it.each([
    [
      'a documented case of a record that does not exist',
      withText(
        'boundary_cases:',
        'documented_cases:\n  - {what: a, when: 2001-05, suppliers: [SE], recipient: Oslo, items: tanks, finding: violation, measure: NO-9001/supply, source: press, checked: source}\nboundary_cases:',
      ),
      /documented_cases\[0\]\.measure: there is no record NO-9001\/supply\. Write one of: NO-9001\/supply-heavy, NO-9001\/supply-all/,
    ],
    [
      'a boundary case that cites a record that does not exist',
      withText('because: before S/RES/9001', 'because: SE-1/supply'),
      /boundary_cases\[0\]\.because: there is no record SE-1\/supply/,
    ],
    [
      'exemptions that follow a record that does not exist',
      withText('    exemptions: []', '    exemptions_follow: [NO-9001/sea]'),
      /exemptions_follow\[0\]: there is no record NO-9001\/sea/,
    ],
    [
      'a successor that does not exist',
      withText('committee: None', 'committee: None\nsuccessor: NO-9009'),
      /successor: there is no regime NO-9009/,
    ],
    [
      'a member that did not sit',
      withText('abstaining: [CN]', 'abstaining: [SE]'),
      /SE did not sit in the Council of 2001.*elected members were: BD/,
    ],
    [
      'votes that do not make the Council',
      withText('for: 14,', 'for: 13,'),
      /13 votes for and 1 members named do not make the 15/,
    ],
    [
      'a year whose Council is not on record',
      withText('S/RES/9002 (2002)\n    adopted: 2002', 'S/RES/9002 (1999)\n    adopted: 1999'),
      /members of the Council in 1999 are not on record/,
    ],
  ])('refuses %s', (_, text, expected) => {
    const problems = problemsOf(text);
    expect(problems.join('\n')).toMatch(expected);
    expect(problems[0]).toMatch(/^NO-9001\.yaml:\d+:\d+ /);
  });

  it('refuses two files of one regime, and amendments of none', () => {
    const twice = compileSample(parsedOrThrow(REGIME_YAML), parsedOrThrow(REGIME_YAML));
    expect(Array.isArray(twice) && twice[0]?.wrong).toMatch(/stands in NO-9001.yaml as well/);
    expect(problemsOf(REGIME_YAML, AMENDMENT.replace('NO-9001', 'SE-1')).join()).toMatch(
      /extra-1\.yaml:1:1 amends: there is no regime SE-1/,
    );
  });

  it('names the file and line of an amendment that does not fit its regime', () => {
    const text = AMENDMENT.replace('measure: NO-9001/supply-all', 'measure: NO-9001/sea');
    const line = lineOf('measure: NO-9001/sea', text);
    expect(problemsOf(REGIME_YAML, text)).toEqual([
      expect.stringMatching(new RegExp(`^extra-1\\.yaml:${line}:\\d+ changes\\[0\\]\\.measure: no record`)),
    ]);
  });

  it('refuses a vote that differs from the same text in another regime', () => {
    const other = REGIME_YAML.replaceAll('NO-9001', 'XX-9001').replace(
      'for: 14, against: [], abstaining: [CN]',
      'for: 15, against: [], abstaining: []',
    );
    const outcome = compileSample(parsedOrThrow(REGIME_YAML), parsedOrThrow(other, 'XX-9001.yaml'));
    expect(Array.isArray(outcome) && outcome.map(describeProblem).join()).toMatch(
      /another day or vote in another regime.*abstaining CN/,
    );
  });
});

describe("the operator's own files", () => {
  it('take the place of the shipped regime of the same id, and are marked', () => {
    const own = withText('title: Norway (a regime that never was)', 'title: Norway, as our lawyers read it');
    const { regimes } = compiledOrThrow(parsedOrThrow(REGIME_YAML), parsedOrThrow(own, REGIME_FILE, 'local'));
    expect(regimes).toHaveLength(1);
    expect(regimes[0]).toMatchObject({ title: 'Norway, as our lawyers read it', local: true });
    expect(regimes[0]?.measures.every(({ local }) => local)).toBe(true);
  });

  it('take the place of a shipped group of negatives, and are found first', () => {
    const group = (name: string, fact: string) =>
      `negatives: ${name}\ntitle: north\nnotes: none\nrecorded: 2026-11-24\nlast_verified: 2026-11-24\nentries:\n  - {iso2: SE, name: Sweden, confused_because: war, fact: ${fact}, confidence: high, checked: text}\n`;
    const negatives = (name: string, fact: string, owner: 'shipped' | 'local') =>
      parsedOrThrow(group(name, fact), `NEGATIVES-${name}.yaml`, owner);
    const open = (...files: ReturnType<typeof negatives>[]) =>
      openCatalogue(compiledOrThrow(parsedOrThrow(REGIME_YAML), ...files));
    const replaced = open(negatives('north', 'ours', 'shipped'), negatives('north', 'theirs', 'local'));
    const added = open(negatives('north', 'ours', 'shipped'), negatives('own', 'theirs', 'local'));
    expect(replaced.negatives).toHaveLength(1);
    expect([replaced, added].map((catalogue) => catalogue.negative('Sweden')?.entry.fact)).toEqual([
      'theirs',
      'theirs',
    ]);
  });

  it('renew a record from the day on which the renewal was recorded, and leave what was known before', () => {
    const catalogue = openCatalogue(
      compiledOrThrow(parsedOrThrow(REGIME_YAML), parsedOrThrow(AMENDMENT, 'renewal.yaml', 'local')),
    );
    const now = catalogue.measure('NO-9001/supply-all');
    const before = catalogue.measure('NO-9001/supply-all', '2026-11-30');
    expect(now).toMatchObject({
      sunset: { date: '2004-01-14' },
      recorded: '2026-12-01',
      superseded: null,
      local: true,
    });
    expect(now?.amendedBy.map(({ text }) => text)).toEqual(['S/RES/9003 (2002) ¶1']);
    expect(before).toMatchObject({
      sunset: { date: '2003-01-14' },
      recorded: '2026-11-24',
      superseded: '2026-12-01',
      local: false,
    });
    expect(catalogue.vote('S/RES/9003 (2002)', 'SY')).toBe('against');
  });

  it('end and withdraw records', () => {
    const ended = AMENDMENT.replace(/ {4}sunset[^\n]*\n/, '    to: 2003-06-01\n');
    const withdrawn = AMENDMENT.replace(/ {4}sunset[^\n]*\n[^\n]*\n/, '    withdrawn: true\n');
    const open = (text: string) =>
      openCatalogue(compiledOrThrow(parsedOrThrow(REGIME_YAML), parsedOrThrow(text, 'change.yaml', 'local')));
    expect(open(ended).measuresInForce('2003-06-01')).toEqual([]);
    expect(open(ended).measuresInForce('2003-06-01', { knownAt: '2026-11-30' })).toHaveLength(1);
    expect(open(withdrawn).measuresInForce('2002-06-01')).toEqual([]);
    expect(open(withdrawn).measuresInForce('2002-06-01', { knownAt: '2026-11-30' })).toHaveLength(1);
  });
});
