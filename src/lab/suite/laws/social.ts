/** Social learning as Barkoczi & Galesic have it: their ways of learning, as the scenario says them. */
import type { Contestant } from "../../replicate/experiment.ts";
import type { SocialRow } from "../data/barkoczi2016.ts";

const NUMBER = "step.choose-several.number";

export function social({ network, rule }: Pick<SocialRow, "network" | "rule">): Contestant {
  if (rule === "individual") return { structure: "Each for itself" };
  const where = network === "full" ? "" : ", seen nearby";
  const popular = rule === "conf3" || rule === "conf9";
  const structure = `${popular ? "What most do" : "What is best"}${where}`;
  if (rule === "random")
    return { structure, set: { [NUMBER]: 1, "step.try-answer.probability": 0 } };
  return { structure, set: { [NUMBER]: rule === "best3" || rule === "conf3" ? 3 : 9 } };
}
