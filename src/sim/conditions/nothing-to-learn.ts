/** Nobody could learn anything any more from those around who do better. */
import { lowest } from "../core/answers.ts";
import type { Beliefs } from "../core/knowledge.ts";
import { Majority } from "../core/majority.ts";
import { beliefsOf, taskOf, tiesOfPeople } from "../core/need.ts";
import type { Network } from "../core/network.ts";
import type { Condition } from "../core/part.ts";

export const nothingToLearn: Condition = {
  name: "nothing-to-learn",
  doc: "Nobody says anything else than most of those say whom it listens to and whose answers are worth more: nothing is left to be learned.",
  source: "Fang, Lee & Schilling 2010, Organization Science 21:625 (equilibrium)",
  params: {},
  needs: ["beliefs"],
  asks: ["task"],
  holds(world) {
    const beliefs = beliefsOf(world);
    const task = taskOf(world);
    const worths = new Float64Array(world.n).fill(Number.NaN);
    const worth = (row: number): number => {
      if (Number.isNaN(worths[row]))
        worths[row] = task.worth(beliefs.belief, row * beliefs.shape.stride, task.placeOf(row));
      return worths[row];
    };
    const majority = new Majority(beliefs.shape, beliefs.belief, world.n);
    for (const network of tiesOfPeople(world)) {
      for (let row = 0; row < world.n; row++)
        if (learns(row, { beliefs, majority, network, worth })) return false;
    }
    return true;
  },
};

interface Around {
  readonly beliefs: Beliefs;
  readonly majority: Majority;
  readonly network: Network;
  readonly worth: (row: number) => number;
}

/** Whether this person could learn something. */
function learns(row: number, { beliefs, majority, network, worth }: Around): boolean {
  const { shape, belief } = beliefs;
  majority.clear();
  for (let d = network.degree(row) - 1; d >= 0; d--) {
    const other = network.at(row, d);
    if (worth(other) > worth(row)) majority.add(other * shape.stride);
  }
  for (let w = 0; w < shape.words; w++) {
    let differ = majority.against(belief, row * shape.stride, w);
    for (; differ !== 0; differ &= differ - 1) {
      const question = w * 32 + lowest(differ);
      const said = majority.of(question);
      if (said >= 0 && said !== beliefs.at(row, question)) return true;
    }
  }
  return false;
}
