/**
 * What was taken up and what was not, as a panel for regression: for each person and each item that it lacked at the
 * start of a tick, the share of related items that it had, the share of its neighbours that had it, and whether it had
 * it at the end (Gao et al. 2017, arXiv 1703.01369: provinces, industries, years).
 */
import type { Run } from "../sim/index.ts";
import type { Observation } from "./logit.ts";

type Known = readonly ReadonlySet<number>[];

/** What each person knows now. */
function knownIn(run: Run): Known {
  const { world } = run;
  const known = world.repertoire;
  if (known === null)
    throw new Error("a panel of entries needs a repertoire as its main kind of knowledge");
  return Array.from({ length: world.n }, (_, row) => {
    const all = Array.from({ length: known.items }, (_item, item) => item);
    return new Set(all.filter((item) => known.has(row, item)));
  });
}

/** Share of an item's proximities that goes to what is there. */
function density(run: Run, there: ReadonlySet<number>, item: number): number {
  const { proximity = null, items = 0 } = run.world.repertoire ?? {};
  if (proximity === null) return 0;
  let [some, all] = [0, 0];
  for (let other = 0; other < items; other++) {
    const near = proximity[item * items + other] ?? 0;
    all += near;
    if (there.has(other)) some += near;
  }
  return all === 0 ? 0 : some / all;
}

/** Share of a row's neighbours, over these layers, that know an item. */
function shareAround(
  run: Run,
  layers: readonly string[],
  known: Known,
  [row, item]: readonly [number, number],
): number {
  let [some, all] = [0, 0];
  for (const name of layers) {
    const ties = run.world.networks.get(name);
    if (ties === undefined) throw new Error(`there is no layer ${name}`);
    for (let d = 0; d < ties.degree(row); d++) {
      all++;
      if (known[ties.at(row, d)]?.has(item) === true) some++;
    }
  }
  return all === 0 ? 0 : some / all;
}

/** Makes one tick of a run and tells what was taken up in it. `layers`: whose ties counted, all of the same weight. */
export function entriesOfTick(run: Run, layers: readonly string[]): Observation[] {
  const before = knownIn(run);
  const { items = 0 } = run.world.repertoire ?? {};
  const lacking = before.flatMap((there, row) =>
    Array.from({ length: items }, (_, item) => item)
      .filter((item) => !there.has(item))
      .map((item) => {
        const w = density(run, there, item);
        const W = shareAround(run, layers, before, [row, item]);
        return { row, item, x: [1, w, W, w * W] };
      }),
  );
  run.step();
  const after = knownIn(run);
  return lacking.map(({ row, item, x }) => ({ x, y: after[row]?.has(item) === true }));
}
