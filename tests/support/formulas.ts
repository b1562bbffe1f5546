/** What reads formulas in tests, and makes them work. */
import { useFormulas } from "../../src/sim/engine/formulas.ts";
import { liveFormulas } from "../../src/sim/engine/live.ts";

useFormulas(liveFormulas);

export { parser as formulas } from "../../src/sim/formulas/mathjs.ts";
