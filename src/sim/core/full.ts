/** What happens when everything that can be known is known and something new is wanted: an error, never a silent stop. */
import { RatchetError } from "./errors.ts";
import { MAIN, type Repertoire } from "./knowledge.ts";

/** The error, with the field that says how much can be known. `who`: who knows it all. */
export function full(
  { name, items }: Pick<Repertoire, "name" | "items">,
  who: string,
  field = "items",
): RatchetError {
  const path = `${name === MAIN ? MAIN : `also.${name}`}.${field}`;
  const what = `${who} all ${items} items that there are, and something new is to be found`;
  return new RatchetError("E_FULL", path, `${what}: raise it, or let less be found`);
}
