/** Belonging comes from exchanges: who has learned from a fellow feels more of a member, who has not less. */
import { floatColumn, intColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  rise: {
    kind: "number",
    doc: "How much membership rises by a successful exchange with somebody of one's own group, up to 1",
    min: 0,
    max: 1,
    default: 0.1,
    symbol: "eta",
    plain: {
      label: "What an exchange binds",
      ends: ["nothing", "at once a member"],
      says: "How much more one feels to belong after learning from a fellow.",
    },
  },
  fall: {
    kind: "number",
    doc: "Share of its membership that a person loses in a turn without such an exchange",
    min: 0,
    max: 1,
    default: 0.05,
    plain: {
      label: "Membership that fades",
      ends: ["never", "at once"],
      says: "How fast one feels less of a member without exchanges.",
    },
  },
  success: {
    kind: "choice",
    options: ["exchange", "better"],
    doc: "What counts: any exchange with the model that a person has at this point of the list, or only one after which its score is higher than its other-score",
    default: "exchange",
  },
  asked: {
    kind: "flag",
    doc: "Whether an exchange counts for both: also for who was the model of a fellow",
    optional: true,
  },
} as const satisfies Params;

export const belong: Mechanism<typeof params> = {
  name: "belong",
  doc: "Each person who has had a successful exchange with somebody of its group feels more of a member; who has not, or with a stranger, feels less.",
  source:
    "Ours, for the sense of membership in communities of practice (Wenger): w rises by a fixed step, and decays by a share",
  params,
  acts: "agents",
  asks: ({ asked }) => (asked === true ? ["groups", "crowd"] : ["groups"]),
  reads: ["model"],
  consults: ({ success }) => (success === "better" ? ["score", "other-score"] : []),
  keeps: () => ["membership"],
  writes: [{ column: "membership", rows: "own" }],
  bind(world, { rise, fall, success, asked }) {
    const membership = floatColumn(world.now, "membership");
    const model = intColumn(world.scratch, "model");
    const { of } = world.groups;
    const after = success === "better" ? floatColumn(world.now, "score") : null;
    const before = success === "better" ? floatColumn(world.now, "other-score") : null;
    const helped = (i: number): boolean =>
      after === null || before === null || after[i] > before[i];
    const exchanged = (i: number): boolean => {
      const j = model[i];
      return j >= 0 && j !== i && of[j] === of[i] && helped(i);
    };
    /** Whether each has been the model of a fellow in this turn; all 0 where that does not count. */
    const told = new Uint8Array(world.capacity);
    return (ids, n) => {
      if (asked === true) {
        told.fill(0);
        for (let i = 0; i < world.n; i++) if (exchanged(i)) told[model[i]] = 1;
      }
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        if (told[i] === 1 || exchanged(i)) membership[i] = Math.min(1, membership[i] + rise);
        else membership[i] -= fall * membership[i];
      }
    };
  },
};
