/**
 * What lessons say holds: each lesson's runs are made again, 200 pairs or more, and every claim is judged and every number
 * compared with what the page shows, bit by bit. `RATCHET_UPDATE=1` writes the numbers anew.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { LESSONS, readLessons, readNumbers } from "../../tools/lessons.ts";
import { measured, type Numbers } from "../../tools/lessons/measure.ts";

const update = process.env["RATCHET_UPDATE"] === "1";
const lessons = readLessons(root).filter(({ language }) => language === "en");
const stored = readNumbers(root);
const made: Record<string, Numbers> = {};

afterAll(() => {
  if (!update) return;
  const all = Object.fromEntries(
    lessons.flatMap(({ head: { id } }) => {
      const numbers = made[id] ?? stored[id];
      return numbers === undefined ? [] : [[id, numbers]];
    }),
  );
  writeFileSync(join(root, LESSONS, "numbers.json"), `${JSON.stringify(all, null, 1)}\n`);
});

test("no numbers are kept of a lesson that is not there", () => {
  const ids = new Set(lessons.map(({ head }) => head.id));
  expect(Object.keys(stored).filter((id) => !ids.has(id))).toEqual([]);
});

describe.each(lessons.map(({ head }) => ({ id: head.id, head })))("$id", ({ id, head }) => {
  test("its claims hold, and its numbers are those of its runs", { timeout: 600_000 }, () => {
    const start = process.cpuUsage();
    const found = measured(root, head.scenario, head.measure);
    made[id] = found;
    const { user, system } = process.cpuUsage(start);
    console.info(
      `${id}: ${found.replicates} runs each, ${((user + system) / 1e6).toFixed(1)} CPU-s`,
    );
    for (const [claim, { verdict, estimate, low, high }] of Object.entries(found.claims)) {
      const words = [estimate, low, high].map((value) => value.toPrecision(4));
      console.info(`${id} ${claim}: ${words[0]} (${words[1]} to ${words[2]}): ${verdict}`);
      expect.soft(verdict, claim).toBe("holds");
    }
    expect(found.replicates).toBeGreaterThanOrEqual(200);
    if (update) console.info(JSON.stringify(found.numbers, null, 1));
    else expect(found).toEqual(stored[id]);
  });
});
