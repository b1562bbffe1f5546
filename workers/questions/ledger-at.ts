/** What a run had gained and lost at a tick, from its lineage. */
import type { Ledger } from "../../src/lab/decompose.ts";
import { againOf } from "../../src/lab/story/story.ts";
import { RatchetError, type Run } from "../../src/sim/index.ts";
import { storyOf } from "./story.ts";
import type { Asking } from "./types.ts";

/** Milliseconds after which messages may come in. */
const BREATH_MS = 20;

/** The books as they stood at a tick that the run has been through: told from what was recorded. */
export function ledgerAt(run: Run, tick: number): Ledger {
  const story = storyOf(run, tick);
  return {
    books: story.books.slice(),
    people: story.persons.rows().size,
    again: againOf(story),
  };
}

/** Takes a run on to a tick, unless it has been there. */
export async function reach(
  run: Run,
  tick: number,
  { host, wanted }: Pick<Asking, "host" | "wanted">,
): Promise<Run> {
  let since = host.now();
  while (run.tick < tick && run.stopped === null) {
    run.step();
    if (host.now() - since < BREATH_MS) continue;
    await host.pause();
    if (!wanted())
      throw new RatchetError("E_CANCELLED", "", "nobody waits for the answer any more");
    since = host.now();
  }
  return run;
}
