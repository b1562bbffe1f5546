/** Learning from all experiments that one hears of: one's own and those of one's neighbours. */
import { changeOf, channelSlot } from "../core/books.ts";
import { banditOf, evidenceOf, intColumn, layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, over, reason } from "../core/shared-params.ts";

const params = {
  over,
  of,
  channel: channel("neighbour"),
  reason: reason("copying"),
} as const satisfies Params;

export const poolEvidence: Mechanism<typeof params> = {
  name: "pool-evidence",
  doc: "Each person takes up the results of its own experiment and of those of all its neighbours by Bayes' rule, and may then hold another option to be best.",
  source:
    "Zollman 2007, Philosophy of Science 74:574: log-odds += (2 x - n) ln(p1 / p0) for x successes in n trials; Zollman " +
    "2010, Erkenntnis 72:17: successes and failures are added to the counts. The books enter a new favourite under the " +
    "experiment that tipped the scales: one's own first, then those of neighbours in the order of their places",
  params,
  acts: "agents",
  needs: ["evidence"],
  ties: () => true,
  asks: () => ["bandit", "crowd"],
  reads: ["tried"],
  writes: [
    { column: "evidence", rows: "own" },
    { column: "favourite", rows: "own" },
  ],
  loses: () => true,
  bind(world, { over: layer, of: kind, channel: told, reason: why }) {
    const known = evidenceOf(world, kind);
    const { perSuccess, perFailure } = banditOf(world);
    const network = layerOf(world, layer);
    const [tried, successes, failures] = ["tried", "successes", "failures"].map((name) =>
      intColumn(world.scratch, name),
    );
    const withheld = "withheld" in world.scratch ? intColumn(world.scratch, "withheld") : null;
    const counts = known.measure === "counts";
    const own = channelSlot("own");
    const others = channelSlot(told);
    const how = changeOf(told, why);
    /** What row i learns from the experiment of j. */
    const hear = (i: number, j: number): void => {
      if (counts) known.count(i, tried[j], successes[j], failures[j]);
      else known.weigh(i, successes[j] * perSuccess + failures[j] * perFailure);
    };
    /** Hears all; notes in `how` which of them tipped the scales last. True: another option is best now. */
    const hearAll = (i: number): boolean => {
      let best = known.favourite[i];
      const note = (j: number): void => {
        hear(i, j);
        const now = known.best(i);
        if (now === best) return;
        best = now;
        how.channel = j === i ? own : others;
        how.source = j === i ? -1 : j;
      };
      if (tried[i] >= 0) note(i);
      const degree = network.degree(i);
      for (let d = 0; d < degree; d++) {
        const j = network.at(i, d);
        if (tried[j] >= 0 && (withheld === null || withheld[j] < 0)) note(j);
      }
      return best !== known.favourite[i];
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) if (hearAll(ids[k])) known.settle(ids[k], how);
    };
  },
};
