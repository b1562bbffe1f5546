/** Push and pull: who seeks, or who offers, by how far two are apart. */
import { answerAt } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { beliefsOf, floatColumn, layerOf, taskOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, over } from "../core/shared-params.ts";

const params = {
  push: {
    kind: "number",
    doc: "How much a person turns to neighbours who know less, to tell them, and not to those who know more, to ask them: 1, only the former (push); 0, only the latter (pull)",
    min: 0,
    max: 1,
    default: 0.5,
    symbol: "p_sharing",
    plain: {
      label: "Asking or telling",
      ends: ["all ask", "all tell"],
      says: "Whether people turn to those who know more, or to those who know less.",
    },
  },
  refuse: {
    kind: "number",
    doc: "Chance that a neighbour does not come into question this time, for each",
    min: 0,
    max: 1,
    default: 0.5,
  },
  chance: {
    kind: "number",
    doc: "Chance that an answer is told, for each question; who is told takes it over, right or wrong",
    min: 0,
    max: 1,
    default: 0.2,
    symbol: "p_learn",
    plain: {
      label: "Told at a meeting",
      ends: ["little", "everything"],
      says: "How many of the answers in which two differ are told when they meet.",
    },
  },
  over,
  of,
} as const satisfies Params;

export const exchangeAnswers: Mechanism<typeof params> = {
  name: "exchange-answers",
  doc: "Each person turns to one neighbour, the sooner the more their answers differ in worth, and the one of the two who knows more tells the other; it takes time of both, and what the other had already is wasted.",
  source:
    "Kwon, Kim, Kim & Rhee, working paper, as in their code (yonkwon/R_knowledgeSharing): weight of a neighbour = gap x " +
    "p_sharing where one knows more, gap x (1 - p_sharing) where one knows less; what is wasted is counted by us",
  params,
  acts: "agents",
  needs: ["beliefs"],
  ties: () => true,
  asks: () => ["task"],
  consults: () => ["attention"],
  keeps: () => ["answers-told", "answers-wasted"],
  looks: ["belief", "attention"],
  writes: [
    { column: "belief", rows: "own" },
    { column: "belief", rows: "others" },
    { column: "attention", rows: "others" },
    { column: "answers-told", rows: "others" },
    { column: "answers-wasted", rows: "others" },
  ],
  loses: () => true,
  bind(world, { push, refuse, chance, over: layer, of: kind }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape, belief } = beliefs;
    const { stride } = shape;
    const task = taskOf(world);
    const network = layerOf(world, layer);
    const attention = floatColumn(world.now, "attention");
    const told = floatColumn(world.now, "answers-told");
    const wasted = floatColumn(world.now, "answers-wasted");
    /** Running sums of the weights of the neighbours of who acts. */
    const sums = new Float64Array(world.capacity);
    const how = changeOf("neighbour", "copying");
    const worth = (row: number): number => task.worth(belief, row * stride, task.placeOf(row));
    /** The neighbour that person i turns to; -1: none. Two words, and one for each neighbour. */
    const partnerOf = (i: number, own: number): number => {
      const degree = network.degree(i);
      let sum = 0;
      for (let d = 0; d < degree; d++) {
        const j = network.at(i, d);
        const asked = draws.unit() >= refuse && attention[j] >= 1;
        const gap = asked ? own - worth(j) : 0;
        sums[d] = sum += gap > 0 ? gap * push : -gap * (1 - push);
      }
      const sought = draws.unit() * sum;
      let d = 0;
      while (d < degree - 1 && !(sums[d] > sought)) d++;
      return sum > 0 ? network.at(i, d) : -1;
    };
    /** One tells the other; one word for each question. */
    const tell = (from: number, to: number): void => {
      how.source = from;
      attention[from]--;
      attention[to]--;
      for (let question = 0; question < shape.count; question++) {
        const said = answerAt(shape, belief, from * stride, question);
        if (draws.unit() >= chance || said < 0) continue;
        told[to]++;
        if (!beliefs.answer(to, question, said, how)) wasted[to]++;
      }
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        if (attention[i] < 1) continue;
        draws.open(i);
        const own = worth(i);
        const j = partnerOf(i, own);
        if (j < 0) continue;
        if (own > worth(j)) tell(i, j);
        else tell(j, i);
      }
    };
  },
};
