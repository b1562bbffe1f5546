/** Chunks for tests. */
import * as fc from "fast-check";
import type { Chunk, StudyRun } from "../../../src/lab/study/types.ts";

/** Any number that a metric may have, with the awkward ones. */
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(null, 0, -0, 5e-324, 1e-7, 0.1, 1e21, Number.MAX_VALUE, 2 ** 53),
);
const text = fc.string({ unit: "binary", maxLength: 12 });
const key = fc.stringMatching(/^[0-9a-f]{64}$/);
const names = fc.array(text, { maxLength: 3 });

const run = (metrics: number, responses: number): fc.Arbitrary<StudyRun> => {
  const replicate = fc.nat();
  const ok = fc.record({
    replicate,
    seed: text,
    status: fc.constant("ok" as const),
    hash: text,
    stopped: text,
    ticks: fc.nat(),
    final: fc.array(value, { minLength: metrics, maxLength: metrics }),
    responses: fc.array(value, { minLength: responses, maxLength: responses }),
  });
  const status = fc.constant("failed" as const);
  return fc.oneof(ok, fc.record({ replicate, seed: text, status, code: text, message: text }));
};

/** Any chunk. */
export const anyChunk: fc.Arbitrary<Chunk> = fc
  .tuple(key, names, names, fc.nat(4), fc.boolean())
  .chain(([name, metrics, responses, size, kept]) => {
    const each = { minLength: size, maxLength: size };
    const numbers = fc.array(fc.float64Array({ maxLength: 9 }), each);
    return fc.record({
      key: fc.constant(name),
      metrics: fc.constant(metrics),
      responses: fc.constant(responses),
      runs: fc.array(run(metrics.length, responses.length), each),
      series: kept ? numbers : fc.constant(null),
    });
  });

/** As it comes back: zero without a sign. */
export function plainZeros(chunk: Chunk): Chunk {
  const plain = (values: readonly (number | null)[]): (number | null)[] =>
    values.map((x) => (x === 0 ? 0 : x));
  return {
    ...chunk,
    runs: chunk.runs.map((each) =>
      each.status === "failed"
        ? each
        : { ...each, final: plain(each.final), responses: plain(each.responses) },
    ),
    series: chunk.series?.map((numbers) => numbers.map((x) => (x === 0 ? 0 : x))) ?? null,
  };
}

/** A small one, with a run that failed. */
export const smallChunk: Chunk = {
  key: "0123456789abcdef".repeat(4),
  metrics: ["repertoire", "gained"],
  responses: ["known"],
  runs: [
    {
      replicate: 0,
      seed: "2026",
      status: "ok",
      hash: "00112233aabbccdd",
      stopped: "horizon",
      ticks: 1,
      final: [12, null],
      responses: [0.1],
    },
    { replicate: 1, seed: "2026", status: "failed", code: "E_TIMEOUT", message: "60 s – zu lang" },
  ],
  series: [Float64Array.of(1, Number.NaN, -2.5, 3), new Float64Array()],
};
