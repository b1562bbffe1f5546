/** What is settled before the first tick and cannot be changed while a run goes on: why, and what to do instead. */
import type { Wrong } from "../explain.ts";

type Why = Omit<Wrong, "path">;

const FROM_THE_START = "set it from the start: set, or --set";
const LUCK = "the luck of a run is settled before it begins";
const END = "when a run ends is settled before it begins";
const KNOWN = "what can be known is laid out before the first tick";

/** By the first key of a path. */
const WHY: Readonly<Record<string, string>> = {
  knowledge: KNOWN,
  also: KNOWN,
  environment: "what is outside people is laid out before the first tick",
  institutions: "what institutions hold is laid out before the first tick",
  schedule: "who acts when is settled before the first tick",
  horizon: END,
  stop: END,
  draw: LUCK,
  seed: LUCK,
  replicates: LUCK,
  metrics: "what is read is read from the start on",
  interventions: "an intervention changes the model, and no other intervention",
};

const refused = (path: string, why: string, hint: string): Why => ({
  code: "E_INTERVENTION",
  mark: "key",
  message: `${path} cannot change while a run goes on: ${why}`,
  hint,
});

/** Undefined: it may be changed, if there is such a path. */
export function whyNot(path: string): Why | undefined {
  const [top = "", second = ""] = path.split(".");
  const why = WHY[top];
  if (why !== undefined) return refused(path, why, FROM_THE_START);
  if (top === "population" && second !== "size" && !/^population\.groups\..+\.size$/u.test(path))
    return refused(path, "groups are laid out before the first tick", "change population.size");
  const list = ["before", "step", "after"].includes(top);
  if (list && (path.split(".").length < 3 || /\.(?:use|id|do)$/u.test(path)))
    return refused(
      path,
      "the parts of a run and their order are settled before the first tick",
      "put both parts into the list, and change their probability, from or until",
    );
  if (/^networks?(?:\.[^.]+)?\.nodes$/u.test(path) || path === "networks")
    return refused(path, "what the layers join is settled before the first tick", FROM_THE_START);
  return undefined;
}

/** For what another value changes along with itself: a number of `let`, or the value of a part that keeps more. */
export const follows = (key: string): Why =>
  refused(key, WHY[key] ?? "it is settled before the first tick", "change what does not touch it");
