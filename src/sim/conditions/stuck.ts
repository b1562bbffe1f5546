/** Nobody can do better: not by a change of one answer, and not by doing as somebody whom one is tied to. */
import { beliefsOf, taskOf, tiesOfPeople } from "../core/need.ts";
import type { Condition } from "../core/part.ts";
import { isPeak } from "../core/peaks.ts";
import type { World } from "../core/world.ts";

export const stuck: Condition = {
  name: "stuck",
  doc: "Nobody can do better: no change of one answer would be worth more, and nobody is tied to anybody whose answers are.",
  source: "Levinthal 1997, Management Science 43:934 (local peaks)",
  params: {},
  needs: ["beliefs"],
  asks: ["task"],
  holds(world) {
    const beliefs = beliefsOf(world);
    const task = taskOf(world);
    const { belief, shape } = beliefs;
    const worthOf = (row: number, place: number): number =>
      task.worth(belief, row * shape.stride, place);
    for (let row = 0; row < world.n; row++)
      if (sees(world, row, worthOf) || !isPeak(beliefs, task, row)) return false;
    return world.n > 0;
  },
};

/** Whether a person is tied to somebody whose answers would be worth more to it. */
function sees(world: World, row: number, worthOf: (row: number, place: number) => number): boolean {
  const place = taskOf(world).placeOf(row);
  const own = worthOf(row, place);
  for (const network of tiesOfPeople(world))
    for (let d = network.degree(row) - 1; d >= 0; d--)
      if (worthOf(network.at(row, d), place) > own) return true;
  return false;
}
