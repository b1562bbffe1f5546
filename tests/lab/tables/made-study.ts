/** A study that was made up, with its plan and chunks: what tables are made of, without any run. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { pointsOf } from "../../../src/lab/designs/index.ts";
import type { ResultsGiven } from "../../../src/lab/study/results.ts";
import type { Block, Chunk, Store, StudyRun } from "../../../src/lab/study/types.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import type { Study } from "../../../src/sim/scenario/study/model.ts";
import { formulas } from "../../support/formulas.ts";
import { SMALL } from "../small.ts";

const scenario = parse(
  SMALL.replace(
    "gained, lost]",
    'gained, lost, {use: time-to, as: many-known, holds: "repertoire >= 20", after: 3}]',
  ),
  { formulas },
);

export const METRICS = ["repertoire", "mean-repertoire", "gained", "lost", "many-known"];

export const STUDY: Study = {
  kind: "study",
  version: 1,
  id: "sharing-map",
  title: "How much sharing is enough?",
  question: "What share of people must ask, so that nothing is lost?",
  authors: [{ name: "A. Researcher", orcid: "0000-0002-1825-0097" }, { name: "B. Student" }],
  license: "CC-BY-4.0",
  extends: [],
  scenario,
  base: {},
  seed: "2026",
  replicates: { count: 6, seeds: "common" },
  design: {
    kind: "grid",
    factors: [
      { path: "population.size", values: [20, 40] },
      { path: "step.choose-neighbour.probability", values: [0.25, 0.5] },
    ],
  },
  responses: [
    { name: "known", text: "repertoire @ last", kind: "formula", when: { at: "last" }, term: 0 },
    { name: "repertoire", text: "repertoire @ 3", kind: "formula", when: { at: 3 }, term: 0 },
    { name: "done", text: "many-known", kind: "event", metric: "many-known" },
  ],
  series: { every: 5 },
  limits: { runs: 1e6, wallclockPerRun: null, bytes: 2e9 },
  data: [],
} as unknown as Study;

const hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** A number between 0 and 1 that a text names. */
const made = (text: string): number => parseInt(hex(text).slice(0, 8), 16) / 0x1_0000_0000;

/** Run 4 of point 2 failed; every third run never comes to its event. */
function runOf(point: number, replicate: number): StudyRun {
  const head = { replicate, seed: STUDY.seed };
  if (point === 2 && replicate === 4) {
    return { ...head, status: "failed", code: "E_TIMEOUT", message: "it took too long" };
  }
  const known = Math.floor(32 * made(`${point} ${replicate}`));
  const done = replicate % 3 === 0 ? null : replicate + 1;
  return {
    ...head,
    status: "ok",
    hash: hex(`hash ${point} ${replicate}`).slice(0, 16),
    stopped: "horizon",
    ticks: 20,
    final: [known, known / 8, known + 3, 3, done],
    responses: [known, known / 2, done],
  };
}

function seriesOf(point: number, { replicate, status }: StudyRun): Float64Array {
  if (status === "failed") return new Float64Array();
  return Float64Array.from({ length: 5 * METRICS.length }, (_, k) =>
    k % METRICS.length === 4 ? Number.NaN : Math.floor(32 * made(`${point} ${replicate} ${k}`)) / 4,
  );
}

/** The study cut into blocks of so many replicates. */
export function madeResults(size: number): ResultsGiven {
  const points = pointsOf(STUDY);
  const blocks: Block[] = [];
  const chunks = new Map<string, Chunk>();
  for (const { at } of points) {
    for (let from = 0; from < 6; from += size) {
      const count = Math.min(size, 6 - from);
      const key = hex(`${at} ${from} ${count}`);
      const runs = Array.from({ length: count }, (_, k) => runOf(at, from + k));
      blocks.push({ key, point: at, from, count });
      chunks.set(key, {
        key,
        metrics: METRICS,
        responses: STUDY.responses.map(({ name }) => name),
        runs,
        series: runs.map((run) => seriesOf(at, run)),
      });
    }
  }
  const store: Pick<Store, "get"> = { get: async (key) => chunks.get(key) ?? null };
  const resolved = JSON.stringify({ id: STUDY.id });
  const structureOf = (point: number) => {
    const found = scenario.structures.find(({ name }) => name === points[point]?.structure);
    if (found === undefined) throw new Error(`no point ${point}`);
    return found;
  };
  const plan = { id: hex(resolved), study: STUDY, metrics: METRICS, points, structureOf };
  return { plan, resolved, store, blocks };
}
