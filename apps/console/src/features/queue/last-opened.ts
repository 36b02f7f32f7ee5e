/** The alert that was open last, so that the list puts its reader back where they were. */
class LastOpened {
  private id: string | null = null;

  keep(id: string): void {
    this.id = id;
  }

  /** Reading it forgets it: only the way back from the alert restores the place. */
  take(): string | null {
    const { id } = this;
    this.id = null;
    return id;
  }

  get isKept(): boolean {
    return this.id !== null;
  }
}

export const lastOpened = new LastOpened();
