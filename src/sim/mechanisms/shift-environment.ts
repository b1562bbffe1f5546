/** The world changes: what was right is wrong. */
import { worldStateOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that the environment changes; where each group has its own, for each of them",
    min: 0,
    max: 1,
    default: 1,
    symbol: "u",
    plain: {
      label: "Changes of the world",
      ends: ["never", "all the time"],
      says: "How often the world changes, so that what worked works no longer.",
    },
  },
  to: {
    kind: "choice",
    options: ["next", "other"],
    doc: "To the state with the next number (without options: one that has never been), or to any other of the options",
    default: "next",
  },
} as const satisfies Params;

export const shiftEnvironment: Mechanism<typeof params> = {
  name: "shift-environment",
  doc: "The environment may change, and something else suits it from then on.",
  source:
    "Rogers 1988, American Anthropologist 90:819; Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, ch. 8 (E + 1)",
  params,
  acts: "world",
  asks: ({ to }) => (to === "other" ? ["state", "states"] : ["state"]),
  luck: "environment",
  bind(world, { chance, to }, draws) {
    const environment = worldStateOf(world);
    const others = Math.max(1, environment.options - 1);
    return () => {
      for (let place = 0; place < environment.state.length; place++) {
        draws.open(place);
        const happens = draws.unit() < chance;
        const by = to === "next" ? 0 : draws.below(others);
        if (happens) environment.shift(place, 1 + by);
      }
    };
  },
};
