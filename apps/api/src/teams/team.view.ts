/** Whose something is; null for everybody's. */
export function teamView({ teamId, teamName }: { teamId: string | null; teamName: string | null }) {
  return teamId === null ? null : { id: teamId, name: teamName ?? '' };
}
