/** Being taken by the hand: a share of a mentor's answers is taken over, also what cannot be written down. */
import { questionsIn } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { beliefsOf, columnOf, intColumn, layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, over, reason } from "../core/shared-params.ts";

const params = {
  inherit: {
    kind: "number",
    doc: "Chance that the mentor's answer is taken over, for each question: the share of what it says that is handed on",
    min: 0,
    max: 1,
    default: 0.5,
    plain: {
      label: "What mentors hand on",
      ends: ["nothing", "everything"],
      says: "The share of what a mentor knows that a newcomer takes over on arriving.",
    },
  },
  among: {
    kind: "choice",
    options: ["everybody", "group", "neighbours", "chosen"],
    doc: "Among whom the mentor is picked, at random, as they stood at the start of the tick: who leaves in it may be the one; chosen: it is the model that was chosen before in this list",
    default: "everybody",
  },
  over,
  channel: channel("mentor"),
  reason: reason("copying"),
  of,
} as const satisfies Params;

export const mentor: Mechanism<typeof params> = {
  name: "mentor",
  doc: "Each person is given a mentor, and takes over a share of its answers, tacit ones too; with turnover in one group of parts, newcomers are.",
  source: "the project's own: inheritance on arrival (organizations: mentoring)",
  params,
  acts: "agents",
  needs: ["beliefs"],
  ties: ({ among }) => among === "neighbours",
  readsBy: ({ among }) => (among === "chosen" ? ["model"] : []),
  asks: ({ among }) => (among === "group" ? ["groups"] : []),
  looks: ["belief"],
  writes: [{ column: "belief", rows: "own" }],
  loses: () => true,
  bind(world, { inherit, among, over: layer, ...values }, draws) {
    const beliefs = beliefsOf(world, values.of);
    const { shape } = beliefs;
    const theirs = columnOf(world.was, beliefs, "belief");
    const network = among === "neighbours" ? layerOf(world, layer) : null;
    const model = among === "chosen" ? intColumn(world.scratch, "model") : null;
    const { of: groupOf, offsets, members, sizes } = world.groups;
    const how = changeOf(values.channel, values.reason);
    /** The mentor of a row; -1: there is nobody else. `draws` is open. */
    const mentorOf = (i: number): number => {
      if (model !== null) return model[i];
      if (network !== null) {
        const degree = network.degree(i);
        return degree === 0 ? -1 : network.at(i, draws.below(degree));
      }
      const others = (among === "group" ? sizes[groupOf[i]] : world.n) - 1;
      if (others < 1) return -1;
      const at = draws.below(others);
      if (among === "everybody") return at < i ? at : at + 1;
      const found = members[offsets[groupOf[i]] + at];
      return found < i ? found : members[offsets[groupOf[i]] + at + 1];
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        draws.open(ids[k]);
        const j = mentorOf(ids[k]);
        if (j < 0) continue;
        how.source = j;
        for (let w = 0; w < shape.words; w++) {
          const handed = draws.among(questionsIn(shape, w), inherit);
          beliefs.answerIn(ids[k], w, handed, theirs, j * shape.stride, how);
        }
      }
    };
  },
};
