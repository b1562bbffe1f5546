/** The result files of a study that was run here, in one archive: the same bytes as the command writes. */
import { fileName, save } from "../../share/save.ts";
import { zipOf } from "../../share/zip.ts";
import type { Bench, Studied } from "./bench.ts";
import { busily } from "./files.ts";
import { say } from "./say.ts";

export async function saveAll(bench: Bench, { crew, plan }: Studied): Promise<void> {
  await busily(bench, say("studies-writing"), async () => {
    const files = await crew.ask("studyFiles", null);
    const folder = fileName(plan.about.id);
    const inFolder = files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
    save(`${folder}.zip`, zipOf(inFolder));
    bench.said.value = say("studies-saved", { name: `${folder}.zip`, count: files.length });
  });
}
