/**
 * Every shipped scenario, its first structures, its first ticks: frozen, and its books held against what people know. A
 * hash may change only with a line under "Changed results" in CHANGELOG.md that says why; then
 * `RATCHET_GOLDEN=write npx vitest run tests/golden` writes the file anew.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { residual } from "../../src/sim/ledger.ts";
import { open } from "../../src/sim/run.ts";
import { SHIPPED, short, structuresOf, ticksOf } from "../support/golden-shipped.ts";
import { expectBalance, statesOf } from "../support/run.ts";

/** States of tick 0, 1, 2 ... of each structure. */
type Frozen = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const file = new URL("./shipped.json", import.meta.url);
const SEED = "golden";

if (process.env["RATCHET_GOLDEN"] === "write") {
  const runs = SHIPPED.map((id) => {
    const scenario = short(id);
    const of = (structure: string): [string, string[]] => [
      structure,
      statesOf(open(scenario, { structure, seed: SEED })),
    ];
    return [id, Object.fromEntries(structuresOf(scenario).map(of))];
  });
  writeFileSync(file, `${JSON.stringify({ runs: Object.fromEntries(runs) }, null, 1)}\n`);
}

const { runs } = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as { runs: Frozen })
  : { runs: {} as Frozen };

test("every shipped scenario is frozen, and nothing else", () => {
  expect(Object.keys(runs)).toEqual(SHIPPED);
});

describe.each(SHIPPED)("%s", (id) => {
  const scenario = short(id);

  test("the first structures are frozen, until something has happened", () => {
    const frozen = runs[id] ?? {};
    expect(Object.keys(frozen)).toEqual(structuresOf(scenario));
    for (const [structure, states] of Object.entries(frozen)) {
      expect(new Set(states).size, structure).toBeGreaterThan(1);
      expect(states.length, structure).toBeLessThanOrEqual(ticksOf(id) + 1);
    }
  });

  test.each(scenario.structures.map(({ name }) => name))(
    "%s: as frozen, and balanced",
    (structure) => {
      const frozen = runs[id]?.[structure];
      const run = open(scenario, { structure, seed: SEED });
      expectBalance(run);
      const states = [run.stateHash];
      while (run.stopped === null) {
        run.step();
        states.push(run.stateHash);
        expectBalance(run);
      }
      if (frozen !== undefined) expect(states).toEqual(frozen);
    },
  );
});

test("what is taken without an entry in the books is missed at once", () => {
  for (const id of SHIPPED) {
    const run = open(short(id), { seed: SEED });
    while (run.stopped === null) run.step();
    const { books } = run.world.knowledge;
    books[0] = (books[0] ?? 0) + 1;
    expect(residual(run.world), id).not.toEqual({ person: 0, group: 0 });
  }
});
