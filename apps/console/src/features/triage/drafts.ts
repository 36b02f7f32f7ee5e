import { EMPTY_DRAFT, type Draft } from './action-draft.js';

/** What was typed about each alert and not sent: going to the next alert and back finds it again. */
class Drafts {
  private readonly byAlert = new Map<string, Draft>();

  of(alertId: string): Draft {
    return this.byAlert.get(alertId) ?? EMPTY_DRAFT;
  }

  keep(alertId: string, draft: Draft): void {
    if (draft === EMPTY_DRAFT) this.byAlert.delete(alertId);
    else this.byAlert.set(alertId, draft);
  }
}

export const drafts = new Drafts();
