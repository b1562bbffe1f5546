/** A number of people that hangs on the tick is written out: a start, and a change wherever it becomes another. */
import { compile } from "../../formulas/compile.ts";
import type { Term } from "../../formulas/term.ts";
import type { Wrong } from "../explain.ts";
import { MOST_PEOPLE, MOST_RESIZES } from "../forms/limits.ts";
import { put } from "../patch/edit.ts";
import { childOf, itemsOf, originAt, treeAt, type Origin, type Tree } from "../tree.ts";
import type { Spot } from "./places.ts";

/** Longest run for which it is written out: each tick is worked out before any is made. */
const MOST_WRITTEN = 1_000_000;

interface Change {
  readonly at: number;
  readonly size: number;
}

/** Null: there is nothing of the kind to be written out. */
export function overTime(
  model: Tree,
  { at, text, place }: Spot,
  term: Term | null,
  refuse: (wrong: Wrong) => void,
): Tree | null {
  if (place !== "time" || term === null || typeof term === "number") return null;
  const from = originAt(model, at);
  const path = [...at];
  const fault = (message: string, hint: string): Tree => {
    refuse({ code: "E_FORMULA", path, mark: "value", message, hint });
    return put(model, at, leaf(1, from));
  };
  const changes = ["population", "changes"];
  if (itemsOf(treeAt(model, changes)).length > 0) {
    const message = "the size hangs on the tick, and changes are given beside it";
    return fault(message, "keep one of them");
  }
  const horizon = childOf(model, "horizon");
  const last = horizon?.kind === "leaf" ? horizon.value : undefined;
  if (typeof last !== "number") return put(model, at, leaf(1, from));
  if (last > MOST_WRITTEN) {
    const message = `a size that hangs on the tick needs a horizon of at most ${MOST_WRITTEN}`;
    return fault(message, "take a smaller horizon");
  }
  const sizes = sizesOf(term, last);
  if (typeof sizes === "string") return fault(`"${text}" ${sizes}`, WAY_OUT);
  const [start, ...later] = sizes;
  const list = {
    kind: "list",
    from,
    items: later.map((change) => branch(change, from)),
  } as const;
  return put(put(model, at, leaf(start.size, from)), changes, list);
}

const WAY_OUT = "for example round(100 + tick / 10)";

/** The start and all changes; or what is wrong. */
function sizesOf(term: Term, last: number): readonly [Change, ...Change[]] | string {
  const value = compile(term, new Map([["tick", 0]]));
  const env = new Float64Array(1);
  const found: [Change, ...Change[]] = [{ at: 0, size: value(env) }];
  for (let tick = 0; tick <= last; tick++) {
    env[0] = tick;
    const size = value(env) + 0;
    if (!Number.isInteger(size) || size < Number(tick === 0) || size > MOST_PEOPLE)
      return `is ${size} in tick ${tick}, and a whole number from ${Number(tick === 0)} to ${MOST_PEOPLE} is expected`;
    if (size === found.at(-1)?.size) continue;
    if (found.length > MOST_RESIZES) return `changes more than ${MOST_RESIZES} times`;
    found.push({ at: tick, size });
  }
  return found;
}

const leaf = (value: number, from: Origin): Tree => ({ kind: "leaf", value, from });

const branch = ({ at, size }: Change, from: Origin): Tree => ({
  kind: "branch",
  entries: new Map([
    ["at", leaf(at, from)],
    ["size", leaf(size, from)],
  ]),
  from,
});
