/** Looking whether what one does suits the world. */
import { worldStateOf, intColumn, variantsOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const judge: Mechanism<typeof params> = {
  name: "judge",
  doc: "Each person finds out whether what it does suits the environment, so that later steps can be for some: when suits is 0 or 1.",
  source:
    "Enquist, Eriksson & Ghirlanda 2007, American Anthropologist 109:727 (critical social learning); with several traits, " +
    "1 only if all of them suit",
  params,
  acts: "agents",
  needs: ["variants"],
  asks: () => ["state"],
  writes: [{ column: "suits", rows: "own" }],
  bind(world, values) {
    const { count, variant } = variantsOf(world, values.of);
    const environment = worldStateOf(world);
    const suits = intColumn(world.scratch, "suits");
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const right = environment.at(i);
        let all = 1;
        for (let at = i * count; at < (i + 1) * count; at++) if (variant[at] !== right) all = 0;
        suits[i] = all;
      }
    };
  },
};
