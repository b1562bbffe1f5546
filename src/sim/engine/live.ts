/** Formulas at work: one chunk, loaded when it is needed. */
import { compile } from "../formulas/compile.ts";
import { finite } from "../formulas/finite.ts";
import { namesIn } from "../formulas/term.ts";
import { threshold } from "../random/draws.ts";
import type { FormulaEngine } from "./formulas.ts";
import { LiveFormula, whichOf } from "./live-formula.ts";
import { Rebinding } from "./rebind.ts";

const CHANCE = { min: 0, max: 1, whole: false } as const;
const RATE = { min: 0, whole: false } as const;

export const liveFormulas: FormulaEngine = {
  loop: (entry, at) => new Rebinding(entry, at).loop,
  odds(entry, at) {
    const formula = new LiveFormula(entry, "probability", CHANCE, at);
    return (row) => threshold(formula.value(row));
  },
  rate(entry, at) {
    const formula = new LiveFormula(entry, "rate", RATE, at);
    return () => formula.value(0);
  },
  reading(term, { model, world, field, named }) {
    const names = namesIn(term);
    const readings = names.map(named);
    const compiled = compile(term, new Map(names.map((name, k) => [name, k])));
    const env = new Float64Array(names.length);
    const which = whichOf([field], model);
    return () => {
      for (let k = 0; k < readings.length; k++) {
        const value = readings[k]();
        if (value === null) return null;
        env[k] = value;
      }
      return finite(compiled(env), () => ({ ...which, tick: world.tick }));
    };
  },
};
