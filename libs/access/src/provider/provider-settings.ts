import type { Role } from '../permissions.js';

/** The group that everybody is in. */
const EVERYBODY = '*';

export interface ProviderOptions {
  issuer: string;
  clientId: string;
  /** Undefined: a public client. */
  clientSecret: string | undefined;
  /** What the button calls it. */
  name: string;
  scopes: string;
  groupsClaim: string;
  /** The first that fits counts. */
  roles: readonly { group: string; role: Role }[];
  teams: readonly { group: string; team: string }[];
  /** Where people reach this service. */
  publicUrl: string;
}

/** The company's provider of identities, as the settings describe it. */
export class ProviderSettings {
  constructor(readonly options: ProviderOptions) {}

  get callbackUrl(): string {
    return `${this.options.publicUrl.replace(/\/$/, '')}/api/v1/session/provider/callback`;
  }

  get signedOutUrl(): string {
    return `${this.options.publicUrl.replace(/\/$/, '')}/sign-in`;
  }

  /** Null: none of the groups lets anybody in. */
  roleOf(groups: readonly string[]): Role | null {
    return this.options.roles.find(({ group }) => isIn(groups, group))?.role ?? null;
  }

  /** The teams that the provider decides about, each with whether these groups put a person into it. */
  teamsOf(groups: readonly string[]): Map<string, boolean> {
    const teams = new Map<string, boolean>();
    for (const { group, team } of this.options.teams) {
      teams.set(team, isIn(groups, group) || (teams.get(team) ?? false));
    }
    return teams;
  }
}

function isIn(groups: readonly string[], group: string): boolean {
  return group === EVERYBODY || groups.includes(group);
}
