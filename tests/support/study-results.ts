/** Results of a study that nobody ran, as files: what they say is known beforehand. */
import { parquetWriteBuffer } from "hyparquet-writer";

export interface MadeUp {
  readonly design: Uint8Array<ArrayBuffer>;
  readonly runs: Uint8Array<ArrayBuffer>;
  /** Every run at its start, in the middle and at its end. */
  readonly series: Uint8Array<ArrayBuffer>;
  readonly study: string;
}

export const MIXING = [0.1, 0.2, 0.4, 0.8] as const;
export const SAFETY = [0, 0.25, 0.5, 0.75, 1] as const;
const STRUCTURES = ["Villages", "Everyone"] as const;
const REPLICATES = 12;
const TICKS = [0, 50, 100] as const;

/** Mean of a cell; its runs lie evenly around it, `spread` apart. */
export const meanAt = (structure: number, mixing: number, safety: number): number =>
  10 + 20 * mixing + 8 * safety * mixing + 5 * structure;
export const spreadAt = (mixing: number): number => 0.2 + mixing;

/** The value of a replicate: -5.5, -4.5 ... 5.5 spreads from the mean. */
const valueOf = (mean: number, spread: number, replicate: number): number =>
  mean + (replicate - (REPLICATES - 1) / 2) * spread;

interface Row {
  readonly structure: number;
  readonly mixing: number;
  readonly safety: number;
  readonly row: number;
}

/** Two factors and two structures: 40 points, 12 runs each; the last run of point 3 failed, "when" comes only in even ones. */
export function madeUp(): MadeUp {
  const rows: Row[] = MIXING.flatMap((mixing, m) =>
    SAFETY.flatMap((safety, s) =>
      STRUCTURES.map((_, structure) => ({
        structure,
        mixing,
        safety,
        row: m * SAFETY.length + s,
      })),
    ),
  );
  const design = bytesOf([
    { name: "point", data: Int32Array.from(rows, (_, k) => k) },
    { name: "row", data: Int32Array.from(rows, ({ row }) => row) },
    { name: "structure", data: rows.map(({ structure }) => STRUCTURES[structure] ?? "") },
    { name: "step.share.chance", data: Float64Array.from(rows, ({ mixing }) => mixing) },
    { name: "step.speak.safety", data: Float64Array.from(rows, ({ safety }) => safety) },
  ]);
  const all = rows.flatMap((row, point) =>
    Array.from({ length: REPLICATES }, (_, replicate) => ({ ...row, point, replicate })),
  );
  const isFailed = ({ point, replicate }: (typeof all)[number]): boolean =>
    point === 3 && replicate === REPLICATES - 1;
  const known = all.map((run) =>
    isFailed(run)
      ? null
      : valueOf(meanAt(run.structure, run.mixing, run.safety), spreadAt(run.mixing), run.replicate),
  );
  const runs = bytesOf([
    { name: "run", data: Int32Array.from(all, (_, k) => k) },
    { name: "point", data: Int32Array.from(all, ({ point }) => point) },
    { name: "replicate", data: Int32Array.from(all, ({ replicate }) => replicate) },
    { name: "seed", data: all.map(() => "2026") },
    { name: "status", data: all.map((run) => (isFailed(run) ? "failed" : "ok")) },
    { name: "code", data: all.map((run) => (isFailed(run) ? "E_TIMEOUT" : null)) },
    { name: "stopped", data: all.map((run) => (isFailed(run) ? null : "horizon")) },
    { name: "ticks", data: all.map((run) => (isFailed(run) ? null : 100)) },
    { name: "hash", data: all.map((_, k) => k.toString(16).padStart(16, "0")) },
    { name: "known", data: known },
    { name: "when", data: all.map(({ replicate }) => (replicate % 2 === 0 ? replicate : null)) },
  ]);
  const kept = known.flatMap((end, run) =>
    end === null ? [] : TICKS.map((tick) => ({ run, tick, end })),
  );
  const series = bytesOf([
    { name: "run", data: Int32Array.from(kept, ({ run }) => run) },
    { name: "tick", data: Int32Array.from(kept, ({ tick }) => tick) },
    { name: "known", data: Float64Array.from(kept, ({ tick, end }) => (end * tick) / 100) },
    { name: "tick-twice", data: Float64Array.from(kept, ({ tick }) => 2 * tick) },
  ]);
  const study = JSON.stringify({
    kind: "study",
    id: "sharing-map",
    title: "How much sharing is enough?",
    question: "Does sharing pay where it is not safe to speak?",
    design: { kind: "grid" },
    responses: [{ name: "known" }, { name: "when", kind: "event" }],
  });
  return { design, runs, series, study };
}

type Source = Parameters<typeof parquetWriteBuffer>[0]["columnData"][number];

function bytesOf(columns: readonly Omit<Source, "nullable">[]): Uint8Array<ArrayBuffer> {
  const columnData = columns.map((column) => ({
    ...column,
    nullable: Array.from(column.data).includes(null),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

/** Files as a page is given them. */
export const filesOf = (
  named: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): { name: string; data: Blob }[] =>
  Object.entries(named).map(([name, content]) => ({ name, data: new Blob([content]) }));
