type Listener = () => void;

/** Set when the server no longer knows the session of somebody who was signed in. */
class SessionEnd {
  private hasEnded = false;
  private readonly listeners = new Set<Listener>();

  readonly hasEndedNow = (): boolean => this.hasEnded;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(hasEnded: boolean): void {
    if (hasEnded === this.hasEnded) return;
    this.hasEnded = hasEnded;
    for (const listener of this.listeners) listener();
  }
}

export const sessionEnd = new SessionEnd();
