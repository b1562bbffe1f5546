/**
 * What is asked of a scenario that is none of ours: the text of its file, from a link or an editor. It is read as a file
 * is, within the same limits; what comes back is what the build knows of those that ship.
 */
import { parse, readText, withFormulas } from "../../src/sim/index.ts";
import type { Host } from "../host.ts";
import { problemsOf } from "../edit/problems.ts";
import { offersOf, roughOffersOf } from "../offers.ts";
import type { Asked, Told } from "./types.ts";

export async function answer(
  { text, rough = false }: Asked<"offers">,
  { host }: { readonly host: Pick<Host, "bringAll"> },
): Promise<Told<"offers">> {
  await host.bringAll?.();
  try {
    return await withFormulas((formulas) => {
      const checked = parse(text, { formulas });
      const scenario = readText(text).value;
      const offers = rough ? roughOffersOf(checked) : offersOf(scenario, formulas);
      return { ok: true, scenario, checked, offers } as const;
    });
  } catch (error) {
    return { ok: false, problems: problemsOf(error) };
  }
}
