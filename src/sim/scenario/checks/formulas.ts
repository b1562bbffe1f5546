/** What formulas need of the rest of the scenario. */
import { namesIn } from "../../formulas/term.ts";
import { KEPT_NAMES } from "../formulas/names.ts";
import { listing, quoted } from "../words.ts";
import type { Context, PlacedEntry } from "./context.ts";

export function checkFormulas(context: Context): void {
  for (const placed of context.placed) checkKept(context, placed);
  checkStop(context);
}

/** A formula may look at what some part keeps of people, and at nothing that nobody keeps. */
function checkKept({ placed, report }: Context, { at, entry }: PlacedEntry): void {
  for (const [key, term] of Object.entries(entry.formulas ?? {})) {
    for (const name of namesIn(term)) {
      const column = KEPT_NAMES.get(name);
      if (column === undefined || placed.some((each) => keeps(each, column))) continue;
      const message = `the formula reads ${quoted(name)}, which no part of this scenario keeps`;
      const able = placed.flatMap(({ part }) => part?.name ?? []);
      report({ code: "E_NEEDS", at: [...at, key], message, hint: `there are ${listing(able)}` });
    }
  }
}

const keeps = ({ entry, part }: PlacedEntry, column: string): boolean =>
  "values" in entry && (part?.keeps?.(entry.values) ?? []).some((name) => name === column);

function checkStop({ model: { stop }, report }: Context): void {
  if (stop === null || stop.when !== "formula") return;
  const at = ["stop", "when"];
  if (stop.formula === undefined) {
    const message = 'a rule of one\'s own is written in the place of "formula"';
    report({ code: "E_VALUE", at, message, hint: "for example when: repertoire > 50" });
  } else if (stop.check === "event") {
    const message = "a formula over metrics is looked at after each tick";
    report({ code: "E_VALUE", at: ["stop", "check"], message, hint: "write check: tick" });
  }
}
