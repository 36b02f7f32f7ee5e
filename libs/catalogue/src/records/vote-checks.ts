import { PERMANENT_MEMBERS, seatOf } from '../council.js';
import type { CouncilYears } from '../council.js';
import type { Parsed } from '../parse-regime.js';
import type { Places } from '../reading/places.js';
import type { Problem } from '../reading/problem.js';
import type { RawResolution } from '../schema/index.js';

interface Listed {
  resolution: RawResolution;
  places: Places;
}

/** A vote must fit the Council of its year, and a text that several regimes list was adopted in one way only. */
export function checkVotes(files: readonly Parsed[], council: CouncilYears): Problem[] {
  const listed = files.flatMap((file): Listed[] =>
    file.kind === 'negatives'
      ? []
      : (file.raw.resolutions ?? []).map((resolution) => ({ resolution, places: file.places })),
  );
  return [...listed.flatMap((entry) => checkAgainstCouncil(entry, council)), ...checkAgreement(listed)];
}

function checkAgainstCouncil({ resolution, places }: Listed, council: CouncilYears): Problem[] {
  const { vote, adopted, symbol } = resolution;
  const year = Number(adopted.slice(0, 4));
  const elected = council[String(year)];
  if (elected === undefined) {
    return [
      places.problem(
        resolution,
        'adopted',
        `the members of the Council in ${year} are not on record`,
        `Add the year ${year} to data/council-members.csv`,
      ),
    ];
  }
  const named = [...vote.against, ...vote.abstaining, ...vote.not_voting];
  const strangers = named.filter((iso2) => seatOf(council, iso2, year) === null);
  const seats = PERMANENT_MEMBERS.length + elected.length;
  const problems = strangers.map((iso2) =>
    places.problem(
      resolution,
      'vote',
      `${iso2} did not sit in the Council of ${year}, yet ${symbol} has a vote of it`,
      `The elected members were: ${elected.join(', ')}`,
    ),
  );
  if (vote.for !== null && vote.for + named.length !== seats) {
    problems.push(
      places.problem(
        resolution,
        'vote',
        `${vote.for} votes for and ${named.length} members named do not make the ${seats} of the Council of ${year}`,
        'Name every member that did not vote for: against, abstaining, or not_voting if it was absent',
      ),
    );
  }
  return problems;
}

function checkAgreement(listed: readonly Listed[]): Problem[] {
  const first = new Map<string, RawResolution>();
  return listed.flatMap(({ resolution, places }) => {
    const known = first.get(resolution.symbol) ?? resolution;
    first.set(resolution.symbol, known);
    if (factsOf(known) === factsOf(resolution)) return [];
    return [
      places.problem(
        resolution,
        'symbol',
        `${resolution.symbol} has another day or vote in another regime`,
        `There it is ${factsOf(known)}; make the two alike`,
      ),
    ];
  });
}

function factsOf({ adopted, chapter_vii: chapterVii, vote }: RawResolution): string {
  const list = (states: readonly string[]) => [...states].sort().join(' ') || 'none';
  return `adopted ${adopted}, ${chapterVii ? '' : 'not '}under Chapter VII, for ${vote.for}, against ${list(vote.against)}, abstaining ${list(vote.abstaining)}, not voting ${list(vote.not_voting)}`;
}
