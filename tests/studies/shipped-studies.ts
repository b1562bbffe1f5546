/** The studies that ship: their plans, and rows of their summaries made anew. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/bin.mjs";
import type { FigureGiven } from "../../tools/studies/figure.ts";
import { SHOWN } from "../../tools/studies/shown.ts";
import { rowsOf, type Row } from "../../tools/studies/summary.ts";
import { makeBlock } from "../../src/lab/study/block.ts";
import { hashOfBytes } from "../../src/lab/study/key.ts";
import { planOf, type Plan } from "../../src/lab/study/plan.ts";
import { taskFor } from "../../src/lab/study/run.ts";
import { summaryMaker } from "../../src/lab/study/tables/summary.ts";
import { csvSink } from "../../src/lab/tables/csv.ts";
import { loadFormulas, parseStudy, type OpenFile, type Study } from "../../src/sim/index.ts";

const folder = join(root, "scenarios", "studies");

export const IDS = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(".yaml", ""))
  .toSorted();

export const textOf = (id: string): string => readFileSync(join(folder, `${id}.yaml`), "utf8");

const open: OpenFile = (name) => {
  const bytes = readFileSync(join(folder, name));
  return { text: bytes.toString("utf8"), sha256: hashOfBytes(bytes) };
};

const formulas = await loadFormulas();

/** A study by its text, or by what it would be. */
const studyOf = (source: string | object): Study =>
  parseStudy(source, { file: "study.yaml", open, formulas });

export const planned = (source: string | object): Plan => planOf(studyOf(source), formulas);

/** The rows of summary.csv for some points, with its head: their runs are made here, all of them. */
export async function summaryOf(
  plan: Plan,
  isAsked: (point: number) => boolean = () => true,
): Promise<string> {
  const maker = summaryMaker(plan);
  const parts: Uint8Array[] = [];
  const out = { write: (bytes: Uint8Array) => Promise.resolve(void parts.push(bytes.slice())) };
  const sink = csvSink(out, maker.resource.columns);
  for (const block of plan.blocks) {
    const point = plan.points[block.point];
    if (point === undefined || !isAsked(block.point)) continue;
    const { runs } = makeBlock(taskFor(plan, block));
    const responses = plan.study.responses.map(({ name }) => name);
    const chunk = { key: block.key, metrics: plan.metrics, responses, runs, series: null };
    const batch = maker.add?.({ block, point, chunk, first: 0 });
    if (batch !== undefined) await sink.add(batch);
  }
  const last = maker.end?.();
  if (last !== undefined) await sink.add(last);
  await sink.end();
  return Buffer.concat(parts).toString("utf8");
}

export const placeOf = (id: string, kind: "csv" | "svg"): string =>
  join(root, "docs", "studies", `${id}.${kind}`);

export const keptRows = (id: string): readonly Row[] =>
  rowsOf(readFileSync(placeOf(id, "csv"), "utf8"));

/** What the figure of a study is drawn from. */
export function givenOf(id: string, rows: readonly Row[]): FigureGiven {
  const shown = SHOWN[id];
  if (shown === undefined)
    throw new Error(`tools/studies/shown.ts does not say what "${id}" shows`);
  const { id: plan, study } = planned(textOf(id));
  return { study, plan, shown, rows };
}
