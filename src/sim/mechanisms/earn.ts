/** What a person earns with what it does. */
import { worldStateOf, floatColumn, variantsOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = {
  base: {
    kind: "number",
    doc: "What each person who acts earns in any case",
    default: 0,
    symbol: "w",
  },
  right: {
    kind: "number",
    doc: "What it earns besides if its variant suits the environment",
    default: 0,
    symbol: "b",
  },
  wrong: {
    kind: "number",
    doc: "What it earns besides if its variant does not; usually below 0",
    default: 0,
  },
  cost: {
    kind: "number",
    doc: "What each person who acts pays in any case",
    min: 0,
    default: 0,
    symbol: "b c",
    plain: { label: "What it costs", ends: ["nothing", "much"] },
  },
  adds: {
    kind: "flag",
    doc: "True: it comes to what the person has earned before. False: it takes its place",
    default: false,
  },
  of,
} as const satisfies Params;

export const earn: Mechanism<typeof params> = {
  name: "earn",
  doc: "Each person earns something, more if its variant suits the environment.",
  source:
    "Rogers 1988, American Anthropologist 90:819; Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, " +
    "ch. 8: w + b or w - b, less the cost of the way in which it was learned (a second entry, for some, with adds: true)",
  params,
  acts: "agents",
  asks: ({ right, wrong }) => (right === 0 && wrong === 0 ? [] : ["state"]),
  needs: ["variants"],
  keeps: () => ["payoff"],
  writes: [{ column: "payoff", rows: "own" }],
  bind(world, { base, right, wrong, cost, adds, of: named }) {
    const earned = floatColumn(world.now, "payoff");
    const sure = base - cost;
    if (right === 0 && wrong === 0) {
      return (ids, n) => {
        for (let k = 0; k < n; k++) earned[ids[k]] = (adds ? earned[ids[k]] : 0) + sure;
      };
    }
    const { count, variant } = variantsOf(world, named);
    const environment = worldStateOf(world);
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const suits = environment.at(i);
        let got = (adds ? earned[i] : 0) + sure;
        for (let trait = 0; trait < count; trait++)
          got += variant[i * count + trait] === suits ? right : wrong;
        earned[i] = got;
      }
    };
  },
};
