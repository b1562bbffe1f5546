/** Seeds: one rule for the file, for --seed and for run-one. */
import { expect, test } from "vitest";
import { isSeed } from "../../src/cli/seed.ts";
import { parse } from "../../src/sim/index.ts";
import { SMALL } from "../lab/small.ts";
import { folder, ratchet } from "./ratchet.ts";

const inFile = (seed: string): boolean => {
  try {
    parse(SMALL, { set: { seed } });
    return true;
  } catch {
    return false;
  }
};

test("the command takes what a file takes", () => {
  const odd = [
    "|",
    "\n",
    "\t",
    "\u0000",
    "\u0085",
    "\u2028",
    "\u2029",
    "\ud800",
    "\u202e",
    "é",
    "😀",
  ];
  for (const sign of odd)
    expect(isSeed(`a${sign}b`), JSON.stringify(sign)).toBe(inFile(`a${sign}b`));
  for (const text of ["", " ", "a", "x".repeat(100), "x".repeat(101), "😀".repeat(51)]) {
    expect(isSeed(text), text).toBe(inFile(text));
  }
});

test.each(["a|b", "", "x".repeat(101)])("%j is refused everywhere", (seed) => {
  const cwd = folder();
  const rule = '1 to 100 characters on one line without "|"';
  const option = ratchet(["hash", "small.yaml", "--seed", seed], { cwd });
  const request = ratchet(["run-one", JSON.stringify({ scenario: "small.yaml", seed })], { cwd });
  const setting = ratchet(["hash", "small.yaml", "--set", `seed=${JSON.stringify(seed)}`], { cwd });
  expect([option, request, setting].map(({ status }) => status)).toEqual([2, 2, 3]);
  for (const { stderr } of [option, request, setting]) expect(stderr).toContain(rule);
});

test("a number is its text", () => {
  const cwd = folder();
  const one = (seed: unknown): string =>
    ratchet(["run-one", JSON.stringify({ scenario: "small.yaml", seed })], { cwd }).stdout;
  expect(one(1.5)).toContain('"hash"');
  expect(one(1.5)).toBe(one("1.5"));
  const set = ratchet(["run-one", '{"scenario": "small.yaml", "set": {"seed": 1.5}}'], { cwd });
  expect(set.stdout).toBe(one("1.5"));
});
