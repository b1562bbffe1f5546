/** The words of "Why does one know more?", and which of them belong to a part of the difference. */
import text from "../words/en/why.ftl?raw";
import type { Term } from "../../../workers/questions/knowledge-types.ts";
import { words } from "../words/fluent.ts";

export const say = words(text);

/** What a part is called. */
export function partName({ cause, of }: Pick<Term, "cause" | "of">): string {
  if (cause === "diffusion") return say("why-diffusion", { of });
  if (cause === "loss") return say("why-loss", { of });
  if (cause === "start") return say("why-start");
  if (cause === "population") return say("why-population");
  if (cause === "arrival") return say("why-arrival");
  if (of === "first") return say("why-discovery-first");
  return say(of === "again" ? "why-discovery-again" : "why-discovery");
}
