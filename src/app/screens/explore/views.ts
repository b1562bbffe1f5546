/** Which drawing of a population can be had, which is shown by itself, and what each is given. */
import type { Description, StructureFrame } from "../../../../workers/live-types.ts";
import type { GroupsAnswer } from "../../../../workers/questions/groups-answer.ts";
import { LOOKS, type Look } from "../../link/state.ts";

/** Which structure is looked at: the only one, or of two futures of one run the one with the change. */
export const placeLooked = ({ structures }: Pick<Description, "structures">): number =>
  Math.max(0, structures.length - 1);

export type ViewName = Exclude<Look, "auto">;
export const VIEWS = LOOKS.filter((look) => look !== "auto");

/** More people than this are shown as groups by themselves, and more than the second as a matrix. */
const FEW = 2_000;
const MANY = 20_000;

export interface Offered {
  readonly people: boolean;
  readonly groups: boolean;
}

/** Groups can be drawn where there are some, people up to where dots would hide each other. */
export const offeredFor = (
  people: number,
  groups: Pick<GroupsAnswer, "count"> | null,
): Offered => ({ people: people <= MANY, groups: groups !== null });

/** The view that is shown: what was chosen, if it can be had; else by the number of people. */
export function viewFor(chosen: Look, people: number, offered: Offered): ViewName {
  const canHave = (view: ViewName): boolean =>
    view === "people" ? offered.people : view !== "groups" || offered.groups;
  if (chosen !== "auto" && canHave(chosen)) return chosen;
  if (people <= FEW) return "people";
  return people <= MANY && offered.groups ? "groups" : "matrix";
}

/** What a moment may bring. */
export type Mark = "found" | "learned" | "fresh" | "lost";

export function countsOf({ tick, detail }: StructureFrame): Record<Mark, number> {
  if (detail === null || tick === 0) return { found: 0, learned: 0, fresh: 0, lost: 0 };
  return {
    found: detail.found.length / 2,
    learned: detail.toldInAll,
    fresh: detail.fresh.length,
    lost: detail.forgotten.length,
  };
}
