/** What an entry's `when` looks at: something decided in this turn, something that a kind of knowledge says of a person, or the group. */
import { SCRATCH, type ScratchName } from "../core/columns.ts";
import { intColumn } from "../core/need.ts";
import type { World } from "../core/world.ts";
import { kindsOf, labelsOf, sayingOf } from "../scenario/kinds.ts";
import type { Gate, Model } from "../scenario/model.ts";
import type { When } from "./entries.ts";

export function whenOf({ when }: Gate, model: Model, world: World): When | null {
  if (when === undefined) return null;
  const { column, is, not } = when;
  const sought = is ?? not ?? "none";
  const saying = column in world.scratch ? undefined : sayingOf(kindsOf(model), column);
  const labels = saying === undefined ? [] : labelsOf(saying.kind);
  const names = column === "group" ? world.groups.names : labels;
  const none = column in SCRATCH ? SCRATCH[column as ScratchName].none : -1;
  return {
    column: intColumn({ ...world.now, ...world.scratch }, saying?.column ?? column),
    value: typeof sought === "number" ? sought : sought === "none" ? none : names.indexOf(sought),
    is: is !== undefined,
  };
}
