/**
 * What a study costs above its runs: 200 people and 500 ticks of K256, from the plan over chunks with fsync to the result
 * files, beside the engine alone. Both in CPU time, in turns in one process, the best of some tries of each: a busy machine
 * makes both slower. 1,000 runs in `npm test` with RATCHET_TEST=all, 100 otherwise.
 */
import { expect, test } from "vitest";
import { studyBench } from "../../tools/bench/study.ts";

const BAR = 1.25;
const TRIES = { least: 2, most: 8 };
const REPLICATES = process.env["RATCHET_TEST"] === "all" ? 250 : 25;

test.for(["last", "span"] as const)(
  "a study that keeps only what it needs (%s) takes at most a quarter more CPU time than the engine",
  async (kept) => {
    const bench = await studyBench(kept, REPLICATES);
    let [engine, study] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let attempt = 0; attempt < TRIES.most; attempt++) {
      engine = Math.min(engine, bench.bare());
      study = Math.min(study, await bench.whole());
      if (attempt + 1 >= TRIES.least && study < BAR * engine) break;
    }
    const said = `${bench.runs} runs, ${kept}: ${(study / engine).toFixed(3)}`;
    console.info(`${said} of the CPU time of the engine (${engine.toFixed(2)} s)`);
    expect(study / engine).toBeLessThan(BAR);
  },
);
