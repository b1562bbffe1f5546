/** In what a text differs from its original, in prose: "People in the group: 100 people, was 64 people". */
import { capital } from "../../../viz/numbers.ts";
import { sayNumber, sayValue } from "../../words/links.ts";
import type { Difference, Value } from "../../../../workers/edit/types.ts";
import { say } from "./say.ts";

/** Of a text so much is quoted. */
const LONGEST = 60;

export function changeWords(difference: Difference): string {
  const what = wordsOf(difference);
  const { structure } = difference;
  return structure === null || difference.what === "structure"
    ? what
    : say("edit-in-structure", { name: structure, what });
}

function wordsOf(difference: Difference): string {
  const { kind, what, path, was, now, structure } = difference;
  const label = labelOf(difference);
  if (kind === "moved") return say("edit-moved", { list: label });
  if (what === "structure") return say(`edit-structure-${ending(kind)}`, { name: structure ?? "" });
  if (what === "part") return say(`edit-part-${kind}`, { label, was: text(was), now: text(now) });
  if (what !== "value" && kind !== "changed")
    return say(`edit-${what}-${ending(kind)}`, { name: nameOf(path, now ?? was) });
  return valueWords(difference, label);
}

const ending = (kind: Difference["kind"]): "added" | "removed" =>
  kind === "removed" ? "removed" : "added";

function valueWords({ kind, was, now, measure }: Difference, label: string): string {
  if (kind === "added" && now === null) return say("edit-value-new", { label });
  if (kind === "removed" && was === null) return say("edit-value-gone", { label });
  if (kind === "changed" && (was === null || now === null))
    return say("edit-value-rewritten", { label });
  const [before, after] = [was, now].map((value) =>
    typeof value === "number" && measure !== null ? sayValue(measure, value) : text(value),
  );
  return say(`edit-value-${kind}`, { label, was: before ?? "", now: after ?? "" });
}

/** An entry by its own name, and by its part where that is another. */
function nameOf(path: string, part: Value): string {
  const name = path.split(".").slice(1).join(".");
  const own = spaced(name === "" ? path : name);
  return typeof part === "string" && part !== name ? `${own} (${part})` : own;
}

const spaced = (name: string): string => name.replaceAll("-", " ");

/** What people call it, or what the editor does, or the last words of its path: "step.act.how-often" is "How often". */
function labelOf({ label, path }: Difference): string {
  const [key = ""] = path.split(".").slice(-1);
  const known = label ?? say("edit-name", { path: path.replaceAll(".", "-") });
  if (known !== "") return known;
  return capital(spaced(key));
}

function text(value: Value): string {
  if (typeof value === "number") return sayNumber(value);
  if (typeof value === "boolean") return say(value ? "edit-yes" : "edit-no");
  const plain = (value ?? "").replaceAll(/[\p{C}\p{Z}]+/gu, " ").trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}\u2026` : plain;
}
