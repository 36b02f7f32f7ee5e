/** Whose something is. */
export interface TeamName {
  id: string;
  name: string;
}

export interface Team extends TeamName {
  createdAt: string;
  /** How many people and API keys are in it. */
  members: number;
  keys: number;
}

export interface TeamInFull extends Team {
  people: { id: string; email: string; name: string; role: string; disabledAt: string | null }[];
  apiKeys: { id: string; name: string; prefix: string; role: string }[];
}
