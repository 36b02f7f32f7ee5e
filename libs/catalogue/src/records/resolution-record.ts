import type { CouncilVote, Resolution } from '../resolution.js';
import type { RawResolution, RawVote } from '../schema/index.js';

export function voteRecord(raw: RawVote): CouncilVote {
  return {
    for: raw.for,
    against: raw.against,
    abstaining: raw.abstaining,
    notVoting: raw.not_voting,
    inFavour: raw.in_favour ?? [],
  };
}

export function resolutionRecord(raw: RawResolution): Resolution {
  return {
    symbol: raw.symbol,
    adopted: raw.adopted,
    chapterVii: raw.chapter_vii,
    vote: voteRecord(raw.vote),
    effect: raw.effect,
    did: raw.did ?? null,
    note: raw.note ?? null,
    checked: raw.checked,
  };
}
