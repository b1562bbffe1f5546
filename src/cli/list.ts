/** ratchet list: what scenario files can use, and which scenarios are shipped. */
import type { Command } from "commander";
import { catalogue, listParts, RatchetError, ROOMS } from "../sim/index.ts";
import { parseText, readScenario } from "./files.ts";
import { bold, print, printJson } from "./io.ts";
import { withOptions, type RunFlags } from "./options.ts";
import { shippedIds } from "./shipped.ts";
import { columns } from "./words.ts";

export function addList(program: Command): void {
  const command = program
    .command("list")
    .summary("list parts and scenarios")
    .description("Lists the parts that scenario files can use, and the scenarios that are shipped.")
    .action(async (flags: RunFlags) => {
      const parts = listParts(catalogue).map(({ room, name, doc }) => ({ room, name, doc }));
      const scenarios = await Promise.all(shippedIds().map(shipped));
      if (flags.json === true) {
        printJson({ parts, scenarios });
        return;
      }
      const rooms = Object.keys(ROOMS).map((room) =>
        section(
          room,
          parts.filter((part) => part.room === room),
        ),
      );
      const titles = scenarios.map(({ id, title }) => ({ name: id, doc: title }));
      print([...rooms, section("scenarios", titles)].join("\n\n"));
    });
  withOptions(command, "json");
}

const section = (title: string, all: readonly { name: string; doc: string }[]): string =>
  [bold(title), ...columns(all.map(({ name, doc }) => [name, doc]))].join("\n");

async function shipped(id: string): Promise<{ id: string; title: string; question: string }> {
  try {
    const { title, question } = await parseText(readScenario(id), id);
    return { id, title, question };
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return { id, title: `cannot be read: see "ratchet check ${id}"`, question: "" };
  }
}
