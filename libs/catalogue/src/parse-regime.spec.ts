import { parseRegime } from './parse-regime.js';
import { describeProblem } from './reading/problem.js';
import type { Problem } from './reading/problem.js';
import { lineOf, REGIME_FILE, REGIME_YAML, withText } from './testing/regime-yaml.js';

function problemsIn(text: string, file = REGIME_FILE): Problem[] {
  const outcome = parseRegime(text, file);
  return Array.isArray(outcome) ? outcome : [];
}

/** One bad passage, the line on which it is to be reported, and what the report must say. */
interface BadInput {
  what: string;
  search: string;
  write: string;
  /** The passage whose line is named; the replacement itself when left out. */
  reportedAt?: string;
  path: string;
  wrong: RegExp;
  remedy: RegExp;
}

const BAD: BadInput[] = [
  {
    what: 'a key that stands twice',
    search: 'binding: true\n    shared',
    write: 'binding: true\n    binding: false\n    shared',
    reportedAt: 'binding: false',
    path: '',
    wrong: /stands twice/,
    remedy: /Delete one/,
  },
  {
    what: 'an unknown key',
    search: 'chapter_vii: true',
    write: 'chapter_seven: true',
    path: 'resolutions[0].chapter_seven',
    wrong: /is no key of a resolution. Its keys are: symbol, adopted, chapter_vii/,
    remedy: /Delete chapter_seven/,
  },
  {
    what: 'NO for Norway without quotes',
    search: "iso2: ['NO']\n      actors",
    write: 'iso2: [NO]\n      actors',
    path: 'measures[0].target.iso2[0]',
    wrong: /read as true or false.*Norway/,
    remedy: /'NO'/,
  },
  {
    what: 'NO without quotes as a key',
    search: "  'NO': [Norway",
    write: '  NO: [Norway',
    path: 'aliases.NO',
    wrong: /Norway/,
    remedy: /'NO'/,
  },
  {
    what: 'yes for true',
    search: 'binding: true\n    shared',
    write: 'binding: yes\n    shared',
    path: 'measures[0].binding',
    wrong: /older readers/,
    remedy: /write true or false/,
  },
  {
    what: 'off for false',
    search: 'chapter_vii: true',
    write: 'chapter_vii: off',
    path: 'resolutions[0].chapter_vii',
    wrong: /unquoted off/,
    remedy: /true or false/,
  },
  {
    what: 'a number that loses its zero',
    search: 'title: Norway (a regime that never was)',
    write: 'title: 1.10',
    path: 'title',
    wrong: /loses its zeros/,
    remedy: /'1\.10'/,
  },
  {
    what: 'a number to base 60',
    search: 'committee: None',
    write: 'committee: 12:30',
    path: 'committee',
    wrong: /base 60/,
    remedy: /'12:30'/,
  },
  {
    what: 'an octal number',
    search: 'committee: None',
    write: 'committee: 0751',
    path: 'committee',
    wrong: /different numbers/,
    remedy: /'0751'/,
  },
  {
    what: 'a year where a text is needed',
    search: 'date: 2001-01-14',
    write: 'date: 2001',
    path: 'boundary_cases[0].date',
    wrong: /2001 stands where a text/,
    remedy: /2006-10-14/,
  },
  {
    what: 'a day that no calendar has',
    search: 'from: 2002-01-15',
    write: 'from: 2002-02-30',
    path: 'measures[1].from',
    wrong: /"2002-02-30" is no day of the calendar/,
    remedy: /such as 2006-10-14/,
  },
  {
    what: 'a day in the order of another country',
    search: 'adopted: 2001-01-15',
    write: 'adopted: 15/01/2001',
    path: 'resolutions[0].adopted',
    wrong: /is no day/,
    remedy: /2006-10-14/,
  },
  {
    what: 'a missing vote',
    search: '    vote: {for: 14, against: [], abstaining: [CN], not_voting: []}\n',
    write: '',
    reportedAt: 'symbol: S/RES/9001',
    path: 'resolutions[0].vote',
    wrong: /vote is missing/,
    remedy: /vote: \{for: 15/,
  },
  {
    what: 'a missing pinpoint',
    search: '    basis: [S/RES/9001 ¶5]\n    conduct',
    write: '    conduct',
    reportedAt: 'id: NO-9001/supply-heavy',
    path: 'measures[0].basis',
    wrong: /basis is missing/,
    remedy: /S\/RES\/1718 ¶8\(a\)\(i\)/,
  },
  {
    what: 'an empty list of pinpoints',
    search: 'basis: [S/RES/9001 ¶5]\n    conduct',
    write: 'basis: []\n    conduct',
    path: 'measures[0].basis',
    wrong: /is empty/,
    remedy: /Write the paragraph/,
  },
  {
    what: 'a resolution without a paragraph',
    search: 'basis: [S/RES/9001 ¶5]\n    conduct',
    write: 'basis: [S/RES/9001]\n    conduct',
    path: 'measures[0].basis[0]',
    wrong: /"S\/RES\/9001" names no paragraph/,
    remedy: /whole text/,
  },
  {
    what: 'a pinpoint to a resolution that is not listed',
    search: 'basis: [S/RES/9001 ¶5]\n    conduct',
    write: 'basis: [S/RES/9003 ¶5]\n    conduct',
    path: 'measures[0].basis[0]',
    wrong: /9003 is not among the resolutions/,
    remedy: /Add it under resolutions/,
  },
  {
    what: 'a record that ends before it begins',
    search: 'to: 2002-01-15',
    write: 'to: 2001-01-15',
    path: 'measures[0].to',
    wrong: /is not after from/,
    remedy: /first day/,
  },
  {
    what: 'a term that ends before the record begins',
    search: 'date: 2003-01-14',
    write: 'date: 2002-01-14',
    path: 'measures[1].sunset.date',
    wrong: /before the record begins/,
    remedy: /last day covered/,
  },
  {
    what: 'records of one chain that overlap',
    search: 'to: 2002-01-15',
    write: 'to: 2002-01-16',
    reportedAt: 'from: 2002-01-15',
    path: 'measures[1].from',
    wrong: /NO-9001\/supply-heavy of the same chain/,
    remedy: /to: 2002-01-15 in NO-9001\/supply-heavy/,
  },
  {
    what: 'an open record before another of its chain',
    search: 'to: 2002-01-15',
    write: 'to: null',
    reportedAt: 'from: 2002-01-15',
    path: 'measures[1].from',
    wrong: /no end/,
    remedy: /End the earlier record/,
  },
  {
    what: 'an id that is taken',
    search: 'id: NO-9001/supply-all',
    write: 'id: NO-9001/supply-heavy',
    path: 'measures[1].id',
    wrong: /is taken/,
    remedy: /an id of its own/,
    reportedAt: 'id: NO-9001/supply-heavy\n    chain: supply\n    paraphrase: No arms',
  },
  {
    what: 'an id of another regime',
    search: 'id: NO-9001/supply-all',
    write: 'id: SE-9001/supply-all',
    path: 'measures[1].id',
    wrong: /stands in the file of NO-9001/,
    remedy: /Begin the id with NO-9001/,
  },
  {
    what: 'an actor that is not defined',
    search: 'actors: [vikings]',
    write: 'actors: [danes]',
    path: 'measures[0].target.actors[0]',
    wrong: /danes is not defined under actors/,
    remedy: /vikings/,
  },
  {
    what: 'a shared exemption that is not defined',
    search: 'shared_exemptions: [protective-clothing]',
    write: 'shared_exemptions: [helmets]',
    path: 'measures[0].shared_exemptions[0]',
    wrong: /helmets is not defined/,
    remedy: /protective-clothing/,
  },
  {
    what: 'a dispute that is not defined',
    search: '    binding: true\n    shared',
    write: '    dispute: snapback\n    binding: true\n    shared',
    reportedAt: 'dispute: snapback',
    path: 'measures[0].dispute',
    wrong: /snapback is not defined/,
    remedy: /none yet/,
  },
  {
    what: 'an actor off the list before it was on it',
    search: 'listed_to: 2004-01-01',
    write: 'listed_to: 2001-01-01',
    path: 'actors[0].listed_to',
    wrong: /no earlier listed_from/,
    remedy: /first day off/,
  },
  {
    what: 'a member that voted twice',
    search: 'abstaining: [CN]',
    write: 'abstaining: [CN, CN]',
    path: 'resolutions[0].vote',
    wrong: /CN is named twice/,
    remedy: /in one list/,
  },
  {
    what: 'more votes than seats',
    search: 'for: 14,',
    write: 'for: 15,',
    path: 'resolutions[0].vote',
    wrong: /more than the Council has/,
    remedy: /Correct the number/,
  },
  {
    what: 'a symbol of another year',
    search: 'symbol: S/RES/9002 (2002)',
    write: 'symbol: S/RES/9002 (2003)',
    reportedAt: 'adopted: 2002-01-15',
    path: 'resolutions[1].adopted',
    wrong: /cannot have been adopted/,
    remedy: /year in the symbol/,
  },
  {
    what: 'a resolution that is listed twice',
    search: 'symbol: S/RES/9002 (2002)',
    write: 'symbol: S/RES/9001 (2001)',
    path: 'resolutions[1].symbol',
    wrong: /listed twice/,
    remedy: /one entry/,
    reportedAt: 'symbol: S/RES/9001 (2001)\n    adopted: 2002',
  },
  {
    what: 'a word outside the list',
    search: 'effect: extends',
    write: 'effect: prolongs',
    path: 'resolutions[1].effect',
    wrong: /"prolongs" is none of: imposes/,
    remedy: /effect/,
  },
  {
    what: 'an anchor',
    search: 'aliases: [Northmen]',
    write: 'aliases: &names [Northmen]',
    path: 'actors[0].aliases',
    wrong: /anchor &names/,
    remedy: /Delete it/,
  },
  {
    what: 'a gap in a chain that does not exist',
    search: 'boundary_cases:',
    write: 'intended_gaps:\n  - {chain: transit, from: 2001-01-01, to: 2001-02-01, why: truce}\nboundary_cases:',
    reportedAt: 'chain: transit',
    path: 'intended_gaps[0].chain',
    wrong: /no record has the chain transit/,
    remedy: /Write the chain/,
  },
  {
    what: 'a change of a record that does not exist',
    search: 'boundary_cases:',
    write: 'changes:\n  - {measure: NO-9001/transit, recorded: 2026-12-01, why: renewed}\nboundary_cases:',
    reportedAt: 'measure: NO-9001/transit',
    path: 'changes[0].measure',
    wrong: /no record NO-9001\/transit/,
    remedy: /not superseded/,
  },
  {
    what: 'a change that is entered with its record',
    search: 'boundary_cases:',
    write: 'changes:\n  - {measure: NO-9001/supply-all, recorded: 2026-11-24, why: renewed}\nboundary_cases:',
    reportedAt: 'recorded: 2026-11-24, why',
    path: 'changes[0].recorded',
    wrong: /is not after the day of the record/,
    remedy: /in its place/,
  },
];

describe('reading a regime', () => {
  it('reads the sample without a problem', () => {
    expect(problemsIn(REGIME_YAML).map(describeProblem)).toEqual([]);
  });

  it.each(BAD)('refuses $what, with line, key and remedy', ({ search, write, reportedAt, path, wrong, remedy }) => {
    const text = withText(search, write);
    const problems = problemsIn(text);
    const found = problems.find((problem) => wrong.test(problem.wrong));
    expect(problems.length).toBeGreaterThan(0);
    expect(found).toBeDefined();
    expect(found?.file).toBe(REGIME_FILE);
    expect(found?.line).toBe(lineOf(reportedAt ?? write, text));
    expect(found?.path).toBe(path);
    expect(found?.write).toMatch(remedy);
  });

  it('refuses text that is no YAML, and names the line', () => {
    const [problem] = problemsIn(withText('chapter_vii: true', 'chapter_vii: [true'));
    expect(problem?.wrong).toMatch(/not readable as YAML/);
    expect(problem?.line).toBeGreaterThan(10);
  });

  it('refuses a file without a regime, and says how to begin', () => {
    for (const text of ['', '- a list', 'title: nothing else', '{}']) {
      const [problem] = problemsIn(text);
      expect(problem?.line).toBe(1);
      expect(problem?.write).toMatch(/regime: KP-1718/);
    }
  });

  it('refuses a file that is called otherwise than its regime', () => {
    expect(problemsIn(REGIME_YAML, 'SE-9001.yaml').map(describeProblem)).toEqual([
      'SE-9001.yaml:1:1 regime: the file of NO-9001 is called SE-9001.yaml. Call it NO-9001.yaml',
    ]);
  });

  it('reports every problem of a file at once', () => {
    const text = withText(
      'effect: extends',
      'effect: prolongs',
      withText('adopted: 2001-01-15', 'adopted: 2001-13-15'),
    );
    expect(problemsIn(text)).toHaveLength(2);
  });

  it('never throws on a mangled file', () => {
    for (let end = 0; end < REGIME_YAML.length; end += 7) {
      const outcome = parseRegime(REGIME_YAML.slice(0, end), REGIME_FILE);
      expect(
        Array.isArray(outcome)
          ? outcome.every(({ line, wrong, write }) => line > 0 && wrong !== '' && write !== '')
          : true,
      ).toBe(true);
    }
  });
});
