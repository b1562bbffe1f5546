/** ratchet study cite STUDY: how a study is cited, what names it, and where its crate is. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { aboutOf } from "../../lab/study/results.ts";
import { bibtex } from "../../lab/tables/bibtex.ts";
import { print, printJson } from "../io.ts";
import { columns } from "../words.ts";
import { commandOf, openStudy, studyCommand, type StudyFlags } from "./given.ts";

const SAYS = [
  "BibTeX, the study's id and its crate",
  "Prints how a study is cited: BibTeX, the hash that names it, and its crate (RO-Crate).",
] as const;

export function addCite(group: Command): void {
  studyCommand(group, "cite", SAYS).action(async (file: string, flags: StudyFlags) => {
    const { study, plan, folder } = await openStudy(file, flags);
    const text = bibtex(aboutOf(plan), study.scenario.source.citation);
    const crate = join(folder, "ro-crate-metadata.json");
    const made = existsSync(crate);
    if (flags.json === true) {
      printJson({ study: study.id, id: plan.id, bibtex: text, crate: made ? crate : null });
      return;
    }
    const where = made ? crate : `not made yet; run: ${commandOf("run", file, flags)}`;
    const lines = columns(
      [
        ["study", plan.id],
        ["crate", where],
      ],
      "",
    );
    print([text, "", ...lines].join("\n"));
  });
}
