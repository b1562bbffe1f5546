/** A formula at work in a world: its names are looked up anew each time it is asked for its value. */
import { compile, type Compiled } from "../formulas/compile.ts";
import { failed, finite, type Which } from "../formulas/finite.ts";
import { namesIn } from "../formulas/term.ts";
import { KEPT_NAMES, OF_WORLD, ownNames } from "../scenario/formulas/names.ts";
import { kindsOf } from "../scenario/kinds.ts";
import type { Entry, Model } from "../scenario/model.ts";
import { LISTS } from "../scenario/paths/entries.ts";
import type { World } from "../core/world.ts";
import type { At } from "./formulas.ts";

/** What a value must be. */
export interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly whole: boolean;
}

type Lookup = (row: number) => number;

export class LiveFormula {
  /** Whether its value hangs on who acts. */
  readonly ofPerson: boolean;
  private readonly which: Which;
  private readonly bounds: Bounds;
  private readonly world: World;
  private readonly lookups: readonly Lookup[];
  private readonly env: Float64Array;
  private readonly compiled: Compiled;

  /** `key`: which of the values of an entry. */
  constructor(entry: Entry, key: string, bounds: Bounds, at: At) {
    const term = entry.formulas?.[key] ?? 0;
    const names = namesIn(term);
    this.which = whichOf(
      LISTS.map((list) => `${list}.${entry.id}.${key}`),
      at.model,
    );
    this.bounds = bounds;
    this.world = at.world;
    this.ofPerson = names.some((name) => !OF_WORLD.includes(name));
    this.lookups = names.map((name) => lookupOf(name, at.model, at.world));
    this.env = new Float64Array(names.length);
    this.compiled = compile(term, new Map(names.map((name, k) => [name, k])));
  }

  /** Its value for the person in a row: finite and within its bounds, or an error. */
  value(row: number): number {
    const { env, lookups } = this;
    for (let k = 0; k < lookups.length; k++) env[k] = lookups[k](row);
    const value = this.compiled(env);
    const { min = value, max = value, whole } = this.bounds;
    if (value >= min && value <= max && Number.isFinite(value) && (!whole || value % 1 === 0))
      return value + 0;
    throw this.wrong(value);
  }

  /** An error about this formula, now. */
  failed(what: string): Error {
    return failed({ ...this.which, tick: this.world.tick }, what);
  }

  private wrong(value: number): Error {
    const { min, max, whole } = this.bounds;
    finite(value, () => ({ ...this.which, tick: this.world.tick }));
    const range = [
      ...(min === undefined ? [] : [`at least ${min}`]),
      ...(max === undefined ? [] : [`at most ${max}`]),
    ].join(" and ");
    const what = `${whole ? "a whole number" : "a number"}${range === "" ? "" : ` of ${range}`}`;
    return this.failed(`is ${value}, where ${what} is expected,`);
  }
}

function lookupOf(name: string, model: Model, world: World): Lookup {
  const { groups } = world;
  if (name === "tick") return () => world.tick;
  if (name === "people") return () => world.n;
  if (name === "group") return (row) => groups.of[row];
  if (name === "group_size") return (row) => groups.sizes[groups.of[row]];
  const known = ownNames(kindsOf(model)).get(name) ?? KEPT_NAMES.get(name) ?? name;
  const column = world.now[known];
  if (column === undefined) throw new Error(`no column for ${name}: checks should have refused it`);
  const stride = column.length / world.capacity;
  return (row) => column[row * stride];
}

/** Which of the formulas of a model stands in one of these fields, and how it was written. */
export function whichOf(fields: readonly string[], { written = [] }: Model): Which {
  const found = written.find(({ path }) => fields.includes(path));
  return { path: found?.path ?? fields[0] ?? "", text: found?.text ?? "" };
}
