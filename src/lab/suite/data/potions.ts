/** The potions with one value changed, as a scenario says it: faults to be caught. */
import { POTIONS } from "../../../sim/index.ts";

export function potionsWith(name: string, value: number): Record<string, unknown> {
  const items = POTIONS.map((row) => (row.name === name ? Object.assign({}, row, { value }) : row));
  return { use: "recipes", table: "own", items };
}
