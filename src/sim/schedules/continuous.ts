/**
 * Continuous time: whatever can happen happens at its rate, and the next event is drawn from their sum. Waiting is
 * memoryless, so an event that would fall beyond the end of a tick is not made, and the next tick draws anew.
 */
import { RatchetError } from "../core/errors.ts";
import { Holding } from "../core/holding.ts";
import { repertoireOf } from "../core/need.ts";
import type { SchedulePart } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { ln } from "../exact/index.ts";

const params = {
  span: {
    kind: "number",
    doc: "How long a tick lasts, in the unit of time of the rates",
    unit: "units of time",
    min: 0.000001,
    max: 1_000_000,
    default: 1,
  },
} as const satisfies Params;

/** What a tick may hold, so that rates that run away end in words: seconds of computing. */
const MOST = 5_000_000;
const MOST_WORDS = "5,000,000";

export const continuous: SchedulePart<typeof params> = {
  name: "continuous",
  doc: "Things happen at their rates, at any moment; a tick is a span of time.",
  source: "Gillespie 1977, J. Phys. Chem. 81:2340 (direct method)",
  params,
  oneAtATime: true,
  clock: "event",
  rates: true,
  yesterday: () => false,
  bind(turns, { span }, draws) {
    const { world, rates, per, of } = turns;
    const holdings = per.map((each, k) =>
      each === "item" ? new Holding(repertoireOf(world, of[k]), world) : null,
    );
    /** How many there are of what each rate is of. */
    const counts = new Int32Array(rates.length).fill(1);
    const weights = new Float64Array(rates.length);

    const sum = (): number => {
      let total = 0;
      for (let k = 0; k < counts.length; k++) {
        if (per[k] === "agent") counts[k] = world.n;
        else counts[k] = holdings[k]?.count() ?? 1;
        weights[k] = rates[k] * counts[k];
        total += weights[k];
      }
      if (!(total < Number.POSITIVE_INFINITY)) throw tooMuch(world.tick);
      return total;
    };
    return () => {
      let passed = 0;
      for (let made = 0; world.n > 0; made++) {
        const total = sum();
        if (total === 0) break;
        if (made === MOST) throw tooMuch(world.tick);
        draws.setClock(turns.event());
        draws.open(0);
        passed -= ln(draws.unit()) / (total * span);
        if (passed >= 1) break;
        const k = drawn(weights, draws.unit() * total);
        const at = draws.below(counts[k]);
        const holding = holdings[k];
        if (holding === null) turns.actOn(k, at, -1);
        else {
          holding.find(at);
          turns.actOn(k, holding.row, holding.item);
        }
        if (turns.stopped(passed)) return true;
      }
      return false;
    };
  },
};

const tooMuch = (tick: number): RatchetError => {
  const what = `more than ${MOST_WORDS} events in tick ${tick}`;
  return new RatchetError(
    "E_EVENTS",
    "schedule.span",
    `${what}: take smaller rates or a shorter span`,
  );
};

/** The place at which `x` falls among weights that lie end to end; of those that weigh nothing, none. */
function drawn(weights: Float64Array, x: number): number {
  let last = 0;
  let rest = x;
  for (let k = 0; k < weights.length; k++) {
    if (weights[k] === 0) continue;
    if (rest < weights[k]) return k;
    rest -= weights[k];
    last = k;
  }
  return last;
}
