/** ratchet study list: the studies that are shipped. */
import type { Command } from "commander";
import { print, printJson } from "../io.ts";
import { shippedStudies } from "../shipped.ts";
import { columns } from "../words.ts";
import { loadStudy, type StudyFlags } from "./given.ts";

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly question: string;
}

export function addStudyList(group: Command): void {
  group
    .command("list")
    .summary("list the studies that are shipped")
    .description("Lists the studies that are shipped: any command of a study takes their ids.")
    .option("--json", "prints one line of JSON")
    .action(async (flags: StudyFlags) => {
      const studies = await Promise.all(shippedStudies().map(listed));
      if (flags.json === true) printJson({ studies });
      else print(columns(studies.map(({ id, title }) => [id, title])).join("\n"));
    });
}

async function listed(id: string): Promise<Listed> {
  const { title, question } = (await loadStudy(id)).study;
  return { id, title, question };
}
