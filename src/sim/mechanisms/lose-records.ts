/** Institutions forget too: what was written down is lost, or falsified, bit by bit. */
import { changeOf } from "../core/books.ts";
import { listCodified } from "../core/codified.ts";
import { beliefsHeldBy, beliefsOf, institutionOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { institution, of, reason } from "../core/shared-params.ts";

const params = {
  institution,
  chance: {
    kind: "number",
    doc: "Chance that the record of an answer is lost, for each question that can be written down, answered or not",
    min: 0,
    max: 1,
    default: 0.02,
    plain: {
      label: "Records lost",
      ends: ["never", "all the time"],
      says: "How often something that was written down is lost.",
    },
  },
  reason: reason("institution"),
  of,
} as const satisfies Params;

export const loseRecords: Mechanism<typeof params> = {
  name: "lose-records",
  doc: "An institution loses answers, each with a chance: it has none then; where everybody must have one, any answer stands there, all alike.",
  source: "the project's own (organizations: institutions have a loss of their own)",
  params,
  acts: "world",
  needs: ["beliefs"],
  loses: ({ chance }) => chance > 0,
  bind(world, { institution: name, chance, reason: why, of: kind }, draws) {
    const beliefs = beliefsOf(world, kind);
    const { undecided, options } = beliefs.shape;
    const found = institutionOf(world, name);
    const held = beliefsHeldBy(found, beliefs);
    const how = changeOf("own", why);
    const questions = new Int32Array(beliefs.shape.count);
    return () => {
      const many = listCodified(beliefs, questions);
      for (let holder = 0; holder < found.count; holder++) {
        draws.open(holder);
        for (let k = 0; k < many; k++) {
          const gone = draws.unit() < chance;
          const other = undecided ? -1 : draws.below(options);
          if (gone) held.answer(holder, questions[k], other, how);
        }
      }
    };
  },
};
