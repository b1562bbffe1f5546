/** How far a study is: a line redrawn at a terminal, lines in a log, JSON for programs. All on stderr. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { command, ratchet } from "../ratchet.ts";
import { studyFolder } from "./study.ts";

/** 6 chunks of 20 replicates each of a second or less: figures of time and speed differ, nothing else may. */
const LONGER = [
  ["replicates: 6", "replicates: 20"],
  ["extends: small.yaml", "extends: small.yaml\nset: {horizon: 4000}"],
] as const;

const LINE =
  /^\[#{0,20}·{0,20}\] {1,3}\d{1,3} % {2}\d+\/120 runs {2}[\d.]+\/s {2}(?:\d+ h \d\d min|\d+ min \d\d s|\d+ s) left$/;
/** Takes away the rest of a line at a terminal. */
const CLEAR = "\u001B[K";
const HEAD = /^sizes [0-9a-f]{8} {2}120 runs in 6 chunks, 0 reused$/;

test("for a program: JSON lines, that only grow, from nothing to all", () => {
  const cwd = studyFolder(...LONGER);
  const { status, stderr } = ratchet(["study", "run", "sizes.yaml", "--progress", "json"], { cwd });
  expect(status).toBe(0);
  const lines = stderr.trimEnd().split("\n");
  const told = lines.map((line) => JSON.parse(line) as Record<string, number>);
  for (const line of told) expect(Object.keys(line)).toEqual(["done", "total", "failed"]);
  expect(told[0]).toEqual({ done: 0, total: 120, failed: 0 });
  expect(told.at(-1)).toEqual({ done: 120, total: 120, failed: 0 });
  const done = told.map((line) => line["done"] ?? -1);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
});

test("in a log: what there is to do, then lines of their own, nothing redrawn", () => {
  const cwd = studyFolder(...LONGER);
  const { status, stderr } = ratchet(["study", "run", "sizes.yaml", "--workers", "1"], { cwd });
  expect(status).toBe(0);
  for (const mark of ["\r", CLEAR]) expect(stderr).not.toContain(mark);
  const [head = "", ...lines] = stderr.trimEnd().split("\n");
  expect(head).toMatch(HEAD);
  for (const line of lines) expect(line).toMatch(LINE);
});

test("at a terminal: one line, redrawn in its place and taken away at the end", (context) => {
  const cwd = studyFolder(...LONGER);
  const words = [process.execPath, command, "study", "run", "sizes.yaml", "--workers", "1"];
  const asked = words.map((word) => `'${word}'`).join(" ");
  const { error, status, stdout } = spawnSync("script", ["-qec", asked, "/dev/null"], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, TERM: "xterm" },
  });
  if (error !== undefined) {
    console.info("not run: a terminal (script is not installed)");
    context.skip();
  }
  expect(status).toBe(0);
  const [head = "", next = "", ...rest] = stdout.split("\r\n");
  expect(head).toMatch(HEAD);
  const shown = next.split("\r").slice(1, -1);
  expect(shown.length).toBeGreaterThan(0);
  for (const line of shown) expect(line.replace(CLEAR, "")).toMatch(LINE);
  expect(shown.every((line) => line.endsWith(CLEAR))).toBe(true);
  const last = next.split("\r").at(-1) ?? "";
  expect(last.replace(CLEAR, "")).toMatch(/^done {2}120 ok in (?:\d+ min )?\d+ s$/);
  expect(rest.join("\n")).not.toContain("[#");
});

test("--quiet says nothing", () => {
  const cwd = studyFolder();
  expect(ratchet(["study", "run", "sizes.yaml", "--quiet"], { cwd }).stderr).toBe("");
});
