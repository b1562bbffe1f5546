/** Each sentence that a shipped scenario claims holds, by the rule for claims: 200 pairs, 99 % interval beyond what matters. */
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

interface Report {
  readonly replicates: number;
  readonly claims: readonly {
    id: string;
    verdict: string;
    estimate: number;
    low: number;
    high: number;
    n: number;
  }[];
}

const root = new URL("../../", import.meta.url);
const files = readdirSync(new URL("scenarios/", root)).filter((name) => name.endsWith(".yaml"));

describe.each(files)("%s", (file) => {
  test("all its claims hold", { timeout: 900_000 }, async () => {
    const ratchet = fileURLToPath(new URL("dist/node/ratchet.js", root));
    const scenario = fileURLToPath(new URL(`scenarios/${file}`, root));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [ratchet, "run", scenario, "--replicates", "200", "--json"],
      { maxBuffer: 1 << 28 },
    );
    const { claims } = JSON.parse(stdout) as Report;
    expect(claims.length).toBeGreaterThan(0);
    for (const { id, verdict, estimate, low, high, n } of claims) {
      console.info(
        `${file} ${id}: ${estimate.toPrecision(4)} (${low.toPrecision(4)} to ${high.toPrecision(4)}), ${n} pairs: ${verdict}`,
      );
      expect(verdict, id).toBe("holds");
      expect(n).toBeGreaterThanOrEqual(200);
    }
  });
});
