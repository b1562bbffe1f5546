/** ratchet study cite STUDY: how a study is cited, what names it, and where its crate is. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { aboutOf } from "../../lab/study/results.ts";
import { bibtex } from "../../lab/tables/bibtex.ts";
import { print, printJson, tell } from "../io.ts";
import { columns } from "../words.ts";
import { commandOf, openStudy, studyCommand, type StudyFlags } from "./given.ts";
import { CRATE, madeResults } from "./made.ts";

const SAYS = [
  "BibTeX, the study's id and its crate",
  "Prints how a study is cited: BibTeX, the hash that names it, and its crate (RO-Crate).",
] as const;

export function addCite(group: Command): void {
  studyCommand(group, "cite", SAYS).action(async (file: string, flags: StudyFlags) => {
    const opened = await openStudy(file, flags);
    const { study, plan, folder } = opened;
    const made = await madeResults(opened.disk);
    const about = made ?? aboutOf(plan);
    const text = bibtex(about, made?.source ?? study.scenario.source.citation);
    const crate = join(folder, CRATE);
    const changed = made !== null && made.hash !== plan.id;
    if (flags.json === true) {
      const json = { bibtex: text, crate: made === null ? null : crate, changed };
      printJson({ study: study.id, id: about.hash, ...json });
    } else {
      const way = commandOf(existsSync(crate) ? "merge" : "run", file, flags);
      const where = made === null ? `not made yet; run: ${way}` : crate;
      const rows = [
        ["study", about.hash],
        ["crate", where],
      ];
      print([text, "", ...columns(rows, "")].join("\n"));
    }
    if (changed)
      tell(
        `warning: these results are of an earlier form of the study; ${file} has changed since, and is now ${plan.id.slice(0, 8)}. Results of it: ${commandOf("run", file, flags)}`,
      );
  });
}
