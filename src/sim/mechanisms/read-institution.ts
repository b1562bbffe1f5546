/** Being socialised: people take over what an institution holds, question by question. */
import { changeOf } from "../core/books.ts";
import { beliefsHeldBy, beliefsOf, columnOf, institutionOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { institution, of } from "../core/shared-params.ts";

const params = {
  institution,
  chance: {
    kind: "number",
    doc: "Chance that a person takes over an answer of the institution that differs from its own, for each question",
    min: 0,
    max: 1,
    default: 0.1,
    symbol: "p1",
    plain: {
      label: "Learning from the code",
      ends: ["slow", "fast"],
      says: "How fast people take over what the organisation holds to be true.",
    },
  },
  gradual: {
    kind: "flag",
    doc: "Whether an opposite answer is first given up, and the new one taken in a later tick",
    default: false,
  },
  of,
} as const satisfies Params;

export const readInstitution: Mechanism<typeof params> = {
  name: "read-institution",
  doc: "Each person takes over answers of an institution, each with a chance; where the institution has none, it keeps its own.",
  source:
    "March 1991, Organization Science 2:71 (socialisation, p1); gradual: the BASIC version as in Rodan 2005",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: ({ gradual }) => (gradual ? ["undecided"] : []),
  looks: ["belief"],
  writes: [{ column: "belief", rows: "own" }],
  loses: () => true,
  bind(world, { institution: name, chance, gradual, of: kind }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { shape, belief } = beliefs;
    const { stride, words, first } = shape;
    const found = institutionOf(world, name);
    const theirs = columnOf(world.was, beliefsHeldBy(found, beliefs), "belief");
    const everybodys = found.scope === "all";
    const how = changeOf("institution", "copying");
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const own = i * stride;
        const at = everybodys ? 0 : found.holderOf(i) * stride;
        let drawing = false;
        for (let w = 0; w < words; w++) {
          let other = 0;
          for (let p = w; p < stride; p += words) other |= belief[own + p] ^ theirs[at + p];
          if (first === 1) other &= theirs[at + w];
          if (other === 0) continue;
          if (!drawing) draws.open(i);
          drawing = true;
          const taken = draws.among(other, chance);
          const opposite = gradual ? taken & belief[own + w] : 0;
          if (opposite !== 0) beliefs.giveUpIn(i, w, opposite, how);
          beliefs.answerIn(i, w, taken & ~opposite, theirs, at, how);
        }
      }
    };
  },
};
