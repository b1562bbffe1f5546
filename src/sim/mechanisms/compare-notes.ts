/** A person and an institution compare what they do, and the better way goes on in both: an exchange that counts. */
import { answeredIn } from "../core/answers.ts";
import { changeOf } from "../core/books.ts";
import { CodifiedAnswers } from "../core/codified.ts";
import {
  beliefsHeldBy,
  beliefsOf,
  columnOf,
  floatColumn,
  institutionOf,
  taskOf,
} from "../core/need.ts";
import type { Loop, Mechanism } from "../core/part.ts";
import type { Params, Values } from "../core/params.ts";
import { institution, of } from "../core/shared-params.ts";
import type { World } from "../core/world.ts";

const params = {
  institution,
  who: {
    kind: "choice",
    options: ["both", "person", "institution"],
    doc: "Who takes over what is better: whoever does worse, only the person, or only the institution",
    default: "both",
  },
  of,
} as const satisfies Params;

export const compareNotes: Mechanism<typeof params> = {
  name: "compare-notes",
  doc: "Each person compares all that it does with what an institution says; it takes over what is better, then the institution what the person does better still; each gain is a successful exchange of the person. Of several who do better than the institution, it takes over the best, of equals the first; its score is kept up.",
  source:
    "the project's own (organizations: exchange with a repository of best practice, by those who do it); what cannot be written down is not shown",
  params,
  acts: "agents",
  needs: ["beliefs"],
  asks: () => ["task"],
  keeps: ({ who }) => (who === "institution" ? ["exchanges"] : ["exchanges", "score"]),
  looks: ["belief"],
  writes: [
    { column: "belief", rows: "own" },
    { column: "exchanges", rows: "own" },
    { column: "score", rows: "own" },
  ],
  loses: () => true,
  bind(world, values) {
    const takes = values.who === "institution" ? null : taking(world, values);
    const gives = values.who === "person" ? null : giving(world, values);
    return (ids, n) => {
      takes?.(ids, n);
      gives?.(ids, n);
    };
  },
};

type Side = (world: World, values: Values<typeof params>) => Loop;

/** People take over what the institution says, as it stood, where they do better with that. */
const taking: Side = (world, { institution: name, of: kind }) => {
  const beliefs = beliefsOf(world, kind);
  const { shape, belief } = beliefs;
  const { stride, words } = shape;
  const task = taskOf(world);
  const found = institutionOf(world, name);
  const theirs = columnOf(world.was, beliefsHeldBy(found, beliefs), "belief");
  const score = floatColumn(world.now, "score");
  const exchanges = floatColumn(world.now, "exchanges");
  const how = changeOf("institution", "copying");
  const then = new Int32Array(stride);
  return (ids, n) => {
    for (let k = 0; k < n; k++) {
      const i = ids[k];
      const place = task.placeOf(i);
      const from = found.holderOf(i) * stride;
      for (let p = 0; p < stride; p++) {
        const said = answeredIn(shape, theirs, from, p % words);
        then[p] = (belief[i * stride + p] & ~said) | (theirs[from + p] & said);
      }
      score[i] = task.worth(belief, i * stride, place);
      const worth = task.worth(then, 0, place);
      if (!(worth > score[i])) continue;
      beliefs.answerAll(i, then, 0, how);
      score[i] = worth;
      exchanges[i]++;
    }
  };
};

/** The institution takes over the best of what those show who do better than what it says. */
const giving: Side = (world, { institution: name, of: kind }) => {
  const beliefs = beliefsOf(world, kind);
  const { stride } = beliefs.shape;
  const task = taskOf(world);
  const found = institutionOf(world, name);
  const held = beliefsHeldBy(found, beliefs);
  const exchanges = floatColumn(world.now, "exchanges");
  const shown = new CodifiedAnswers(beliefs);
  const how = changeOf("observation", "copying");
  /** Of each holder: what its own answers are worth, the most that is shown to it, and by whom (-1: by nobody). */
  const bar = new Float64Array(found.count);
  const top = new Float64Array(found.count);
  const best = new Int32Array(found.count);
  const worthTo = (holder: number, column: Int32Array, from: number): number =>
    task.worth(column, from, found.placeOf(holder, task.places));
  const show = (i: number): void => {
    const holder = found.holderOf(i);
    shown.look(beliefs.belief, i * stride);
    const worth = worthTo(holder, shown.answers, 0);
    if (!(worth > bar[holder])) return;
    exchanges[i]++;
    if (worth > top[holder]) [top[holder], best[holder]] = [worth, i];
  };
  return (ids, n) => {
    best.fill(-1);
    for (let holder = 0; holder < found.count; holder++) {
      bar[holder] = worthTo(holder, held.belief, holder * stride);
      top[holder] = bar[holder];
    }
    for (let k = 0; k < n; k++) show(ids[k]);
    for (let holder = 0; holder < found.count; holder++) {
      if (best[holder] < 0) continue;
      how.source = best[holder];
      shown.look(beliefs.belief, best[holder] * stride);
      held.answerAll(holder, shown.answers, 0, how);
    }
  };
};
