/** What to change in a text so that a number in it has another value. */
import { parse, withFormulas } from "../../src/sim/index.ts";
import { patchOf } from "../edit/patch.ts";
import { problemsOf } from "../edit/problems.ts";
import type { Host } from "../host.ts";
import type { Asked, Told } from "./types.ts";

export async function answer(
  { text, path, value }: Asked<"patch">,
  { host }: { readonly host: Pick<Host, "bringAll"> },
): Promise<Told<"patch">> {
  await host.bringAll?.();
  try {
    return await withFormulas((formulas) => {
      const had = parse(text, { formulas });
      const wanted = parse(text, { formulas, set: { [path]: value } });
      return patchOf({ text, path, value, had, wanted: wanted.hash }, (changed) => {
        const { hash } = parse(changed, { formulas });
        return hash;
      });
    });
  } catch (error) {
    return { ok: false, problems: problemsOf(error) };
  }
}
