/** Checks scenarios that do not come from our own gallery. Loaded when it is needed: what ships is checked when it is built. */
export { validate, withFormulas } from "../src/sim/index.ts";
