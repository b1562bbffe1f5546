/** Who holds what, counted through: the k-th of all holdings, by rows and in each row by items. */
import { held } from "./books.ts";
import type { Repertoire } from "./knowledge.ts";
import type { World } from "./world.ts";
import { nth, ones } from "../exact/bits.ts";

export class Holding {
  row = 0;
  item = 0;
  private readonly known: Repertoire;
  private readonly world: World;

  constructor(known: Repertoire, world: World) {
    this.known = known;
    this.world = world;
  }

  /** Number of all holdings. */
  count(): number {
    return held(this.known.books, "person");
  }

  /** Finds the holding with `rank` others before it; there are more than that. */
  find(rank: number): void {
    const { size, bits, words } = this.known;
    let rest = rank;
    let row = 0;
    while (row < this.world.n - 1 && rest >= size[row]) rest -= size[row++];
    let at = row * words;
    for (let here = ones(bits[at]); rest >= here; here = ones(bits[at])) {
      rest -= here;
      at++;
    }
    this.row = row;
    this.item = (at - row * words) * 32 + nth(bits[at], rest);
  }
}
