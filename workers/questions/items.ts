/** How things stand: each thing that can be known, who holds it, whether it is lost. All as of one tick, from the lineage. */
import type { ItemStory, Story } from "../../src/lab/story/story.ts";
import type { Beliefs, Run, Skill } from "../../src/sim/index.ts";
import { KNOWN, LOST, NOT_YET, type ItemsNow } from "./knowledge-types.ts";
import { playerIn } from "./open.ts";
import { storyOf, WAYS } from "./story.ts";
import type { Asked, Asking, Told } from "./types.ts";

/** Of things without end, so many are listed that are known, and so many that are lost. */
const MOST_KNOWN = 400;
const MOST_LOST = 100;

export const answer = ({ structure, tick }: Asked<"items">, asking: Asking): Told<"items"> =>
  itemsNow(playerIn(asking, structure).run, tick);

/** What is told up to a tick; what comes later has not happened. */
function itemsNow(run: Run, tick: number): ItemsNow {
  const story = storyOf(run, tick);
  const { items } = run.world.knowledge;
  const listed = items > 0 ? Array.from({ length: items }, (_, k) => k) : listedOf(story);
  const people = [...story.persons.rows().keys()].length;
  const now = tellOf(listed, story);
  const all = [...story.items.values()];
  return {
    tick,
    people,
    ...now,
    ways: WAYS,
    known: all.filter(({ holders }) => holders > 0).length,
    everKnown: story.items.size,
    alone: all.filter(({ holders }) => holders === 1).length,
    // What the lineage does not tell is read of the world, which stands at one tick only.
    level: run.tick === tick ? levelOf(run) : null,
    right: run.tick === tick ? rightOf(run) : null,
  };
}

/** Of things without end: those that most people hold, and those that were lost last. */
function listedOf({ items }: Story): number[] {
  const each = [...items];
  const known = each
    .filter(([, { holders }]) => holders > 0)
    .toSorted(([a, x], [b, y]) => y.holders - x.holders || a - b)
    .slice(0, MOST_KNOWN);
  const lost = each
    .filter(([, { holders }]) => holders === 0)
    .toSorted(([a, x], [b, y]) => lastLost(y) - lastLost(x) || b - a)
    .slice(0, MOST_LOST);
  return [...known, ...lost].map(([item]) => item);
}

const lastLost = ({ episodes }: ItemStory): number => episodes.at(-1)?.lost ?? -1;

type Things = Pick<
  ItemsNow,
  "item" | "state" | "holders" | "first" | "since" | "lost" | "finder" | "only" | "how" | "why"
>;

function tellOf(listed: readonly number[], story: Story): Things {
  const long = listed.length;
  const never = (): Int32Array<ArrayBuffer> => new Int32Array(long).fill(-1);
  const told = {
    item: Int32Array.from(listed),
    state: new Uint8Array(long).fill(NOT_YET),
    holders: new Int32Array(long),
    first: never(),
    since: never(),
    lost: never(),
    finder: new Int32Array(4 * long).fill(-1),
    only: new Int32Array(4 * long).fill(-1),
    how: new Int8Array(long).fill(-1),
    why: new Int8Array(long).fill(-1),
  };
  const name = (into: Int32Array, k: number, id: number): void => {
    const person = story.persons.all[id];
    if (person !== undefined) into.set([id, person.row, person.came, person.after], 4 * k);
  };
  listed.forEach((item, k) => {
    const one = story.items.get(item);
    const [first, last] = [one?.episodes[0], one?.episodes.at(-1)];
    if (one === undefined || first === undefined || last === undefined) return;
    told.state[k] = one.holders > 0 ? KNOWN : LOST;
    told.holders[k] = one.holders;
    told.first[k] = first.found;
    told.since[k] = last.found;
    told.how[k] = first.how;
    name(told.finder, k, first.finder);
    name(told.only, k, story.onlyHolder(one));
    if (last.lost < 0) return;
    told.lost[k] = last.lost;
    told.why[k] = last.reason;
  });
  return told;
}

/** How well each craft is mastered. */
function levelOf({ world: { knowledge, n } }: Run): ItemsNow["level"] {
  if (knowledge.use !== "skill") return null;
  const { level, items } = knowledge as Skill;
  const mean = new Float64Array(items).fill(Number.NaN);
  const best = new Float64Array(items).fill(Number.NaN);
  for (let craft = 0; craft < items; craft++) {
    const own = Float64Array.from({ length: n }, (_, row) => level[row * items + craft] ?? 0);
    if (n === 0) continue;
    mean[craft] = own.reduce((sum, each) => sum + each, 0) / n;
    best[craft] = own.reduce((most, each) => Math.max(most, each));
  }
  return { mean, best };
}

/** Which answers are right, where each question has one right answer for all. */
function rightOf({ world: { knowledge, environment } }: Run): Uint8Array | null {
  if (knowledge.use !== "beliefs" || environment?.sort !== "task") return null;
  const { truth, places } = environment;
  const { count, options } = (knowledge as Beliefs).shape;
  if (truth === null || places !== 1 || truth.count !== count) return null;
  const right = new Uint8Array(count * options);
  for (let question = 0; question < count; question++)
    right[question * options + truth.at(0, question)] = 1;
  return right;
}
