/** Learning from those among whom one listens to who do better: what most of them say. */
import { lowest, questionsIn } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { Display, showing, showsAll } from "../core/display.ts";
import { Majority } from "../core/majority.ts";
import { beliefsOf, columnOf, floatColumn, layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, over, scoreColumn } from "../core/shared-params.ts";

const params = {
  chance: {
    kind: "number",
    doc: "Chance that a person takes over what most say of those who do better, for each question on which it says something else",
    min: 0,
    max: 1,
    default: 0.3,
    symbol: "p_learn",
    plain: {
      label: "Learning from those who do better",
      ends: ["slow", "at once"],
      says: "How fast people take over what the better ones around them say.",
    },
  },
  score: scoreColumn("Which score says who does better (evaluate)"),
  ...showing,
  over,
  of,
} as const satisfies Params;

export const learnFromMajority: Mechanism<typeof params> = {
  name: "learn-from-majority",
  doc: "Each person looks at those whom it listens to and who do better, and takes over what most of them say, question by question, each with a chance; where as many say one thing as another, it keeps its own.",
  source:
    "Fang, Lee & Schilling 2010, Organization Science 21:625 (superior majority; with more than two answers the most " +
    "frequent); omit, flip: after Schilling & Fang 2014, Strategic Management Journal 35:974; voice: our own. Who does better " +
    "is seen as scores stood: evaluate, then barrier, stand before it",
  params,
  acts: "agents",
  needs: ["beliefs"],
  ties: () => true,
  consults: ({ score, safety }) => (safety ? [score, "safety"] : [score]),
  looks: ["belief", "score", "other-score", "safety"],
  writes: [{ column: "belief", rows: "own" }],
  loses: () => true,
  bind(world, { chance, score: column, over: layer, of: kind, ...shows }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape, belief } = beliefs;
    const { stride, words } = shape;
    const { capacity } = world;
    const network = layerOf(world, layer);
    const score = floatColumn(world.was, column);
    const theirs = columnOf(world.was, beliefs, "belief");
    const safety = shows.safety ? floatColumn(world.was, "safety") : null;
    const display = showsAll(shows)
      ? null
      : new Display(
          { shape, column: theirs, network, capacity, still: theirs !== belief, safety },
          shows,
          draws,
        );
    const majority = new Majority(display?.shape ?? shape, display?.shown ?? theirs, capacity);
    const how = changeOf("neighbour", "copying");
    /** Collects what those show who do better than person i. */
    const listen = (i: number): void => {
      majority.clear();
      for (let d = network.degree(i) - 1; d >= 0; d--) {
        const j = network.at(i, d);
        if (score[j] > score[i]) majority.add(display === null ? j * stride : display.of(j));
      }
    };
    const learn = (i: number, question: number): void => {
      const said = majority.of(question);
      if (said < 0 || beliefs.at(i, question) === said || draws.unit() >= chance) return;
      beliefs.answer(i, question, said, how);
    };
    return (ids, n) => {
      display?.begin();
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        listen(i);
        if (majority.size === 0) continue;
        draws.open(i);
        for (let w = 0; w < words; w++) {
          let differ =
            display === null ? majority.against(belief, i * stride, w) : questionsIn(shape, w);
          for (; differ !== 0; differ &= differ - 1) learn(i, w * 32 + lowest(differ));
        }
      }
    };
  },
};
