/** Choices that a seed makes, the same in every browser. For trying the page; no run's luck comes from here. */
import { mix } from "../class/mix.ts";

export class Dice {
  private readonly seed: string;
  private rolls = 0;

  constructor(seed: string) {
    this.seed = seed;
  }

  /** A whole number from 0 up to below this. */
  below(most: number): number {
    return mix(`${this.seed} ${this.rolls++}`) % Math.max(1, most);
  }

  pick<Thing>(things: readonly Thing[]): Thing | undefined {
    return things[this.below(things.length)];
  }

  /** Each thing as often as its number says, of all these numbers. */
  weigh<Thing>(things: readonly (readonly [number, Thing])[]): Thing | undefined {
    let left = this.below(things.reduce((sum, [weight]) => sum + weight, 0));
    return things.find(([weight]) => (left -= weight) < 0)?.[1];
  }

  shuffled<Thing>(things: readonly Thing[]): Thing[] {
    const left = [...things];
    return things.flatMap(() => left.splice(this.below(left.length), 1));
  }
}
