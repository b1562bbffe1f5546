/** From a dot to the run that made it: its scenario, its luck and its last tick, as an address of Explore. */
import { engine } from "virtual:ratchet-gallery";
import type { Results } from "../../../../workers/study/types.ts";
import { hold } from "../../link/held.ts";
import { pack, PackError } from "../../link/packed.ts";
import type { Page } from "../../page.ts";
import { pathOf } from "../../routes.ts";
import { askAlone } from "../../run/ask.ts";
import { valuesAt } from "./cut.ts";

/** The address at which a run is replayed to its last tick. Throws what a reader can be told. */
async function addressOf({ about, runs, factors }: Results, run: number): Promise<string> {
  if (about === null || runs === null) throw new Error("there is no study to replay");
  const point = runs.point[run] ?? 0;
  const { structure, ...values } = valuesAt(factors, point);
  const seed = runs.seeds[runs.seed[run] ?? 0] ?? "";
  const asked = { text: about.text, structure: String(structure), values, seed };
  const text = await askAlone("studyRun", asked);
  const packed = await pack(text).catch((error: unknown) => {
    if (error instanceof PackError) return hold(text);
    throw error;
  });
  const [replicate, tick] = [runs.replicate[run] ?? 0, runs.ticks[run] ?? -1];
  const fields = [
    `x=${packed}`,
    ...(replicate > 0 ? [`r=${replicate}`] : []),
    ...(tick >= 0 ? [`g=${tick}`] : []),
    `e=${engine}`,
  ];
  return `${pathOf("explore")}?${fields.join("&")}`;
}

export async function replay(page: Page, results: Results, run: number): Promise<void> {
  const address = await addressOf(results, run);
  const view = page.profile.peek() === "projector" ? "&view=projector" : "";
  await page.goTo(address + view);
}
