/** One question at a time: while one is answered, only the newest of those that come waits. */
export class Newest {
  private busy = false;
  private next: (() => Promise<void>) | null = null;

  /** `ask` does not fail: it knows what to do where there is no answer. */
  begin(ask: () => Promise<void>): void {
    if (this.busy) this.next = ask;
    else void this.run(ask);
  }

  private async run(ask: () => Promise<void>): Promise<void> {
    this.busy = true;
    await ask();
    this.busy = false;
    const { next } = this;
    this.next = null;
    if (next !== null) this.begin(next);
  }
}
