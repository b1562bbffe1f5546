/** What the runs of a study say about one response, point by point: from its chunks, or from the table `runs`. */
import type { StudyResponse, Structure } from "../../sim/index.ts";
import type { Sample } from "./summarise.ts";
import type { Block, Cells, Chunk, Store } from "./types.ts";

/** A study as far as answers are read from it; a plan is one. */
export interface Read {
  readonly study: { readonly responses: readonly StudyResponse[] };
  readonly points: readonly object[];
  readonly structureOf: (point: number) => Structure;
}

export interface Answered {
  /** For each response, by its place, a sample for each point. */
  readonly samples: readonly (readonly Sample[])[];
  /** Number of blocks that are not there. */
  readonly missing: number;
}

/** Reads the chunks of these blocks; runs of a block that is not there are as if they had failed. */
export async function answersIn(
  plan: Read,
  store: Pick<Store, "get">,
  blocks: readonly Block[],
): Promise<Answered> {
  const sheet = new AnswerSheet(plan);
  let missing = 0;
  for (const block of blocks) {
    const chunk = await store.get(block.key);
    if (chunk === null) missing++;
    sheet.add(block, chunk);
  }
  return { samples: sheet.samples(), missing };
}

/** Columns of the table `runs`, and the responses as they stand in it. */
export interface RunColumns {
  readonly point: Cells;
  readonly replicate: Cells;
  readonly status: Cells;
  readonly responses: readonly Cells[];
}

/** The same from the table of runs: for a study whose chunks were cleaned away. */
export function answersFrom(plan: Read, columns: RunColumns): Answered {
  const sheet = new AnswerSheet(plan);
  for (let row = 0; row < columns.point.length; row++) {
    const [point, replicate] = [Number(columns.point[row]), Number(columns.replicate[row])];
    sheet.reach(point, replicate + 1);
    if (columns.status[row] !== "ok") continue;
    const values = columns.responses.map((cells) => numberIn(cells[row]));
    sheet.write(point, replicate, values);
  }
  return { samples: sheet.samples(), missing: 0 };
}

const numberIn = (cell: Cells[number] | undefined): number | null =>
  typeof cell === "number" ? cell : null;

/** Values by response, point and replicate. */
export class AnswerSheet {
  private readonly plan: Read;
  private readonly values: (number | null | undefined)[][][];

  constructor(plan: Read) {
    this.plan = plan;
    this.values = plan.study.responses.map(() => plan.points.map(() => []));
  }

  /** What a block's chunk holds; null: it is not there, and its runs are as if they had failed. */
  add({ point, from, count }: Block, chunk: Chunk | null): void {
    this.reach(point, from + count);
    for (const run of chunk?.runs ?? [])
      if (run.status === "ok") this.write(point, run.replicate, run.responses);
  }

  /** A point has so many replicates, or more. */
  reach(point: number, replicates: number): void {
    for (const points of this.values) {
      const list = points[point] ?? [];
      for (let k = list.length; k < replicates; k++) list.push(undefined);
    }
  }

  write(point: number, replicate: number, responses: readonly (number | null)[]): void {
    for (const [k, points] of this.values.entries()) {
      const list = points[point];
      if (list !== undefined) list[replicate] = responses[k] ?? null;
    }
  }

  samples(): Sample[][] {
    const { study, structureOf } = this.plan;
    return this.values.map((points, k) => {
      const event = study.responses[k]?.kind === "event";
      return points.map((values, at) => ({
        values,
        horizon: event ? structureOf(at).model.horizon : null,
      }));
    });
  }
}
