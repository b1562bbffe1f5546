/** Questions that a person may try another answer to: all but the first few, or of these those inside or outside its schema. */
import type { Draws } from "../random/draws.ts";
import { questionsIn, lowest } from "./answers.ts";
import type { Beliefs } from "./knowledge.ts";
import { attendedIn } from "./schema.ts";

export class Trials {
  private readonly first: number;
  private readonly count: number;
  /** They are listed only where that is needed. */
  private readonly list: Int32Array | null;
  private readonly schema: Beliefs | null;
  private readonly outside: boolean;

  /** `first`: the first that may be tried. `several`: more than one is tried at once. */
  constructor(
    count: number,
    first: number,
    { schema, outside, several }: { schema: Beliefs | null; outside: boolean; several: boolean },
  ) {
    this.first = first;
    this.count = count;
    this.schema = schema;
    this.outside = outside;
    this.list = schema === null && !several ? null : new Int32Array(count);
  }

  /** Number of those that come into question for a person; to be asked before `take`. */
  of(row: number): number {
    const { list, schema, first, count } = this;
    if (list === null) return count - first;
    if (schema !== null) return this.look(row, schema, list);
    for (let k = first; k < count; k++) list[k - first] = k;
    return count - first;
  }

  /** The one that stands `further` places behind place k, brought to place k. */
  take(k: number, further: number): number {
    const { list } = this;
    if (list === null) return this.first + further;
    const taken = list[k + further];
    list[k + further] = list[k];
    list[k] = taken;
    return taken;
  }

  /** Any of those of `many` that stand from place k on: a word. */
  next(k: number, many: number, draws: Draws): number {
    return this.take(k, draws.below(many - k));
  }

  private look(row: number, { shape, belief }: Beliefs, list: Int32Array): number {
    let many = 0;
    for (let w = 0; w < shape.words; w++) {
      const attended = attendedIn(shape, belief, row * shape.stride, w);
      let rest = questionsIn(shape, w) & (this.outside ? ~attended : attended);
      for (; rest !== 0; rest &= rest - 1) {
        const question = w * 32 + lowest(rest);
        if (question >= this.first) list[many++] = question;
      }
    }
    return many;
  }
}
