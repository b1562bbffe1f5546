/** Whom to follow: of those that one looks at, the one with the highest score, if it is higher than one's own. */

/** Gathers the best of those that are looked at, one after the other; equals are all remembered. */
export class BestOf {
  /** Number of equals at the top; 0: nobody was better. */
  equals = 0;
  private top = 0;
  private readonly rows: Int32Array;

  /** `most`: the largest number of people that one looks at. */
  constructor(most: number) {
    this.rows = new Int32Array(most);
  }

  /** Only who has a higher score than this counts. */
  begin(score: number): void {
    this.equals = 0;
    this.top = score;
  }

  look(row: number, score: number): void {
    if (score < this.top || (score === this.top && this.equals === 0)) return;
    if (score > this.top) this.equals = 0;
    this.top = score;
    this.rows[this.equals++] = row;
  }

  /** One of the equals, at share u of them; -1: nobody was better. */
  at(u: number): number {
    return this.equals === 0 ? -1 : this.rows[Math.floor(u * this.equals)];
  }
}
