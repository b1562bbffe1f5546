/** Names of entries, and when they act. */
import { KEPT } from "../../core/columns.ts";
import { quoted } from "../words.ts";
import type { Context, PlacedEntry } from "./context.ts";
import { checkWhen } from "./when.ts";

/** Each entry has a name of its own: equal names would have equal luck. */
export function checkIds({ placed, report }: Context): void {
  const seen = new Set<string>();
  for (const { at, entry } of placed) {
    const { id } = entry;
    const own = "use" in entry ? entry.use : id;
    if (seen.has(id)) {
      const bare = own === id;
      const message = bare
        ? `${quoted(id)} stands here twice`
        : `the id ${quoted(id)} is given twice`;
      const hint = `give one of them an id of its own, such as id: ${own.replace(":", "-")}-2`;
      report({ code: "E_ID", at: bare ? at : [...at, "id"], message, hint });
    }
    seen.add(id);
  }
}

/** What one entry counts for itself, no other may count too. */
export function checkCounts({ placed, report }: Context): void {
  const counted = new Set<string>();
  for (const { at, entry, part } of placed) {
    if (part === undefined || !("values" in entry)) continue;
    const own = (part.keeps?.(entry.values) ?? []).filter((name) => "ofOne" in KEPT[name]);
    const twice = own.find((name) => counted.has(name));
    if (twice !== undefined) {
      const message = `two entries count ${quoted(twice)}, and would count for each other`;
      report({ code: "E_DUPLICATE", at, message, hint: `take one ${part.name}` });
    }
    for (const name of own) counted.add(name);
  }
}

/** `when`, `every`, `from`, `until` and `at` say one thing each. */
export function checkGates(context: Context): void {
  const { placed, report } = context;
  for (const each of placed) {
    const { at, entry } = each;
    const { from = 0, until = Infinity } = entry;
    if (until < from) {
      const message = `expected a tick of at least ${from}, from which on it acts, found ${until}`;
      report({ code: "E_VALUE", at: [...at, "until"], message });
    }
    if (entry.at !== undefined && (entry.every !== undefined || entry.until !== undefined)) {
      const message = '"at" names the ticks, so "every", "from" and "until" say nothing more';
      report({
        code: "E_VALUE",
        at: [...at, "at"],
        mark: "key",
        message,
        hint: "keep one of them",
      });
    }
    checkWhen(context, each);
    if (each.part?.acts === "world") checkWorld(each, each.part.name, report);
  }
}

/** What acts once, for everybody, cannot act for some. */
function checkWorld({ at, entry }: PlacedEntry, name: string, report: Context["report"]): void {
  for (const key of ["probability", "when"] as const) {
    if (entry[key] === undefined) continue;
    const message = `${name} acts once for everybody: ${quoted(key)} cannot choose for whom`;
    const hint = "use every, from, until or at";
    report({ code: "E_VALUE", at: [...at, key], mark: "key", message, hint });
  }
}
