/**
 * Runs whose every tick is frozen. A hash may change only with a line under "Changed results" in CHANGELOG.md that
 * says why; then `RATCHET_GOLDEN=write npx vitest run tests/golden` writes the file anew.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { modelOf, start, statesOf } from "../support/run.ts";
import { GOLDEN } from "../support/scenarios.ts";

interface Golden {
  readonly scenario: Record<string, unknown>;
  readonly seed: string;
  readonly replicate: number;
  readonly states: readonly string[];
}

const file = new URL("./hashes.json", import.meta.url);
const SEED = "golden";

if (process.env["RATCHET_GOLDEN"] === "write") {
  const runs = Object.entries(GOLDEN).map(([name, raw]) => {
    const scenario = JSON.parse(JSON.stringify(raw)) as Record<string, unknown>;
    return [
      name,
      { scenario, seed: SEED, replicate: 0, states: statesOf(start(modelOf(raw), { seed: SEED })) },
    ];
  });
  writeFileSync(file, `${JSON.stringify({ runs: Object.fromEntries(runs) }, null, 1)}\n`);
}

const { runs } = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as { runs: Record<string, Golden> })
  : { runs: {} };

test("the golden runs are those of the list, at least fifteen", () => {
  expect(Object.keys(runs)).toEqual(Object.keys(GOLDEN));
  expect(Object.keys(runs).length).toBeGreaterThanOrEqual(15);
  for (const [name, { scenario }] of Object.entries(runs))
    expect(scenario).toEqual(JSON.parse(JSON.stringify(GOLDEN[name])));
});

describe.each(Object.entries(runs))("%s", (_name, golden) => {
  test("every tick as frozen", () => {
    const { scenario, seed, replicate, states } = golden;
    const model = modelOf(scenario);
    expect(statesOf(start(model, { seed, replicate }))).toEqual(states);
  });
});
