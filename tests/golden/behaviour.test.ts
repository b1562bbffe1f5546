/**
 * What studies keep is named by BEHAVIOUR, among others: whoever changes what runs do must raise it, or results that were
 * kept would be mixed with new ones. Here stands how the golden runs ended under which BEHAVIOUR; RATCHET_GOLDEN=write adds
 * new runs, and writes all anew once BEHAVIOUR has been raised.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BEHAVIOUR, hashText } from "../../src/sim/index.ts";

interface Known {
  readonly behaviour: number;
  /** The last state of each golden run, by the hash of its scenario, seed and replicate. */
  readonly ends: Readonly<Record<string, string>>;
}

const file = new URL("./behaviour.json", import.meta.url);
const { runs } = JSON.parse(readFileSync(new URL("./hashes.json", import.meta.url), "utf8")) as {
  runs: Record<string, { readonly states: readonly string[] }>;
};

const now = Object.fromEntries(
  Object.values(runs).map(({ states, ...from }) => [
    hashText(JSON.stringify(from)),
    states.at(-1) ?? "",
  ]),
);
const before: Known = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as Known)
  : { behaviour: 0, ends: {} };

if (process.env["RATCHET_GOLDEN"] === "write") {
  const kept = before.behaviour === BEHAVIOUR ? before.ends : {};
  const all = { behaviour: BEHAVIOUR, ends: { ...now, ...kept } };
  writeFileSync(file, `${JSON.stringify(all, null, 1)}\n`);
}

test("a golden run that ends otherwise raises BEHAVIOUR", () => {
  const known = JSON.parse(readFileSync(file, "utf8")) as Known;
  expect(known.behaviour).toBe(BEHAVIOUR);
  expect(Object.keys(now).filter((run) => known.ends[run] === undefined)).toEqual([]);
  const moved = Object.entries(now).filter(([run, end]) => known.ends[run] !== end);
  expect(moved, "raise BEHAVIOUR in src/sim/behaviour.ts").toEqual([]);
});
