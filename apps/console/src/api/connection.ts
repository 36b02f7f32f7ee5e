type Listener = () => void;

/**
 * Whether the last request reached the server. The browser's own `onLine` does not tell: the service often runs on the
 * analyst's machine or in a network without internet.
 */
class Connection {
  private isLost = false;
  private readonly listeners = new Set<Listener>();

  reached(): void {
    this.change(false);
  }

  lost(): void {
    this.change(true);
  }

  readonly isLostNow = (): boolean => this.isLost;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private change(isLost: boolean): void {
    if (isLost === this.isLost) return;
    this.isLost = isLost;
    for (const listener of this.listeners) listener();
  }
}

export const connection = new Connection();
