/** What a schedule may do with the entries of the step: call them with everybody, with one person, one by one. */
import { intColumn } from "../core/need.ts";
import type { Turns } from "../core/part.ts";
import { kindsOf, SETS, works } from "../scenario/kinds.ts";
import type { Entry, Model } from "../scenario/model.ts";
import type { Built } from "./build.ts";
import { runOne, type Bound, type Everybody } from "./entries.ts";
import { Events } from "./events.ts";
import type { Plan } from "./plan.ts";
import type { ScratchReset } from "./scratch.ts";

interface Hands {
  readonly model: Model;
  readonly built: Built;
  readonly plan: Plan;
  readonly scratch: ScratchReset;
  readonly everybody: Everybody;
  /** Whether the stop rule, checked per event, holds now. */
  readonly stopped: Turns["stopped"];
}

export function turnsOf(
  step: readonly Bound[],
  { model, built, plan, scratch, everybody, stopped }: Hands,
): Turns {
  const { world, state } = built;
  const one = new Int32Array(1);
  const clock = intColumn({ clock: state["clock"] ?? one }, "clock");
  const found = intColumn({ found: world.scratch["found"] ?? one }, "found");
  const events = new Events(step, clock, plan.capacity);
  return {
    world,
    stopped,
    everybody() {
      scratch.all(world.n);
      everybody.run(step, world.n);
    },
    one(row) {
      scratch.one(row);
      one[0] = row;
      runOne(step, row, one);
    },
    event: () => events.next(),
    act(row) {
      scratch.one(row);
      events.all(row);
    },
    rates: new Float64Array(step.length),
    per: step.map(({ gate }) => gate.per ?? "agent"),
    of: model.step.map((entry) => itemsOf(entry, model)),
    actOn(k, row, item) {
      scratch.one(row);
      if (item >= 0) found[row] = item;
      events.single(k, row);
    },
  };
}

/** The kind of items that an entry is about: the first set of items that one of its parts works on, or any has. */
function itemsOf(entry: Entry, model: Model): string | undefined {
  const sets = kindsOf(model).filter((kind) => works(SETS, kind));
  const named = (inner: Entry): string | undefined =>
    "do" in inner
      ? inner.do.map(named).find((name) => name !== undefined)
      : sets.find(({ name }) => name === inner.values["of"])?.name;
  return named(entry) ?? sets[0]?.name;
}
