/** In what two texts of a scenario differ. */
import { parse, RatchetError, readText, withFormulas } from "../../src/sim/index.ts";
import { differencesOf } from "../edit/differences.ts";
import type { Host } from "../host.ts";
import type { Asked, Told } from "./types.ts";

export async function answer(
  { before, after }: Asked<"differences">,
  { host }: { readonly host: Pick<Host, "bringAll"> },
): Promise<Told<"differences">> {
  await host.bringAll?.();
  try {
    return await withFormulas((formulas) => {
      const [was, now] = [before, after].map((text) => ({
        plain: readText(text).value,
        checked: parse(text, { formulas }),
      }));
      return was === undefined || now === undefined ? null : differencesOf(was, now);
    });
  } catch (error) {
    if (error instanceof RatchetError) return null;
    throw error;
  }
}
