/** What is wrong with the text of a study, and how many runs it is; which scenario it wants to know first. */
import {
  parseStudy,
  RatchetError,
  runsOf,
  withFormulas,
  type OwnFile,
} from "../../src/sim/index.ts";
import { problemsOf } from "../edit/problems.ts";
import type { Host } from "../host.ts";
import type { Asked, Told } from "./types.ts";

export async function answer(
  { text, scenarios }: Asked<"checkStudy">,
  { host }: { readonly host: Pick<Host, "bringAll"> },
): Promise<Told<"checkStudy">> {
  await host.bringAll?.();
  let wants: string | null = null;
  const open = (name: string): OwnFile | null => {
    if (name.endsWith(".csv")) {
      const message = `${name} cannot be read here: no files stand beside a page`;
      const out = "open the study and this file together on the screen Studies";
      throw new RatchetError("E_FILE", "", `${message}; ${out}, or ratchet study check tells more`);
    }
    if (Object.hasOwn(scenarios, name)) return { text: scenarios[name] ?? "", sha256: "" };
    wants = name;
    return null;
  };
  try {
    const study = await withFormulas((formulas) => parseStudy(text, { open, formulas }));
    const { design, replicates, scenario } = study;
    const { count } = runsOf(design, replicates, scenario.structures.length);
    return { ok: true, runs: count };
  } catch (error) {
    return { ok: false, problems: problemsOf(error), wants };
  }
}
