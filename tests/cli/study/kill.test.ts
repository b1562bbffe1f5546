/**
 * ratchet study run is killed (SIGKILL) again and again at moments that a seed chooses, most of them while a chunk is
 * being written, one and two programs at a time on one folder. What it comes to in the end are the same bytes as those
 * of a run that nobody disturbed, no chunk lost and none twice.
 */
import type { ChildProcess } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, watch } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { HEAVY } from "../../support/checks.ts";
import { chanceOf } from "../../support/sim-turns.ts";
import { started, type Ended } from "../ratchet.ts";
import { chunksIn, filesIn, study, studyFolder } from "./kept-study.ts";

const KILLS = HEAVY ? 300 : 12;
/** Studies that are broken off side by side. */
const LANES = HEAVY ? 2 : 1;
/** Most kills of one study: it must not be finished by what is done between them. */
const KILLS_EACH = HEAVY ? 30 : 12;
/** A chunk is open for as long as it takes to kill a program on a busy machine. */
const SLOW_DISK = new URL("slow-disk.mjs", import.meta.url);
/** A kill at no particular moment comes this many milliseconds at most after the first chunk is begun. */
const LATEST = 80;

/** Forty points in two structures, 80 chunks of 130 kB. */
const LONG = {
  replicates: "{count: 10}",
  design: "{kind: grid, factors: {step.invent.probability: {from: 0.01, to: 0.4, step: 0.01}}}",
  series: "{every: 1}",
};

/** How a program came to its end. */
interface Ending {
  /** False: it was done before. */
  readonly killed: boolean;
  /** It was writing a chunk. */
  readonly open: boolean;
}

const DRAFT = /\.chunk\..*\.tmp$/;

const draftsIn = (chunks: string): string[] =>
  readdirSync(chunks).filter((name) => DRAFT.test(name));

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => void child.once("exit", () => resolve()));

/** Starts programs on one folder, and kills them all at once. */
async function killed(
  cwd: string,
  out: string,
  chance: (n: number) => number,
): Promise<readonly Ending[]> {
  const chunks = join(cwd, out, "chunks");
  mkdirSync(chunks, { recursive: true });
  const args = ["study", "run", "kept.yaml", "--out", out, "--quiet", "--workers", "1"];
  const programs = Array.from({ length: 1 + chance(2) }, () => started(args, cwd, SLOW_DISK));
  const done = Promise.all(programs.map(ended));
  const before = new Set(draftsIn(chunks));
  const kill = (): void => {
    for (const program of programs) program.kill("SIGKILL");
  };
  // Most are killed as soon as they begin their n-th chunk, the others some time after their first.
  const wait = chance(5) === 0 ? chance(LATEST) : null;
  let left = wait === null ? 1 + chance(3) : 1;
  const watcher = watch(chunks, (_, name) => {
    // What only tries whether the folder can be written is no chunk.
    if (name === null || !DRAFT.test(name) || before.has(name)) return;
    before.add(name);
    if (--left > 0) return;
    watcher.close();
    if (wait === null) kill();
    else setTimeout(kill, wait);
  });
  await done;
  watcher.close();
  const drafts = draftsIn(chunks);
  return programs.map(({ pid, signalCode }) => ({
    killed: signalCode === "SIGKILL",
    open: drafts.some((name) => name.includes(`.chunk.${pid}-`)),
  }));
}

const cwd = { path: "" };
const run = (out: string): Ended =>
  study(cwd.path, "run", "--out", out, "--json", "--quiet", "--workers", "1");

/** Kills programs on one folder so many times, or until one is done before it can be killed. */
async function killedOften(out: string, seed: number): Promise<readonly Ending[]> {
  const chance = chanceOf(seed);
  const all: Ending[] = [];
  while (all.length < KILLS_EACH) {
    const died = (await killed(cwd.path, out, chance)).filter((each) => each.killed);
    if (died.length === 0) break;
    all.push(...died);
  }
  return all;
}

test(
  `${KILLS} kills`,
  async () => {
    cwd.path = studyFolder(LONG, 400);
    expect(run("whole").status).toBe(0);
    const at = (out: string): string => join(cwd.path, out);
    const [files, chunks] = [filesIn(at("whole")), chunksIn(at("whole"))];
    expect(chunks.size).toBe(80);
    const seen = { kills: 0, open: 0, partial: 0, reused: 0 };
    // On a busy machine a chunk may be closed before the kill comes: then there are more kills.
    const enough = (): boolean => seen.kills >= KILLS && seen.open >= KILLS / 2;
    for (let round = 0; !enough() && seen.kills < 5 * KILLS; round += LANES) {
      const lanes = Array.from({ length: LANES }, (_, k) => round + k);
      const outs = lanes.map((seed) => `broken-${seed}`);
      const endings = await Promise.all(outs.map((out, k) => killedOften(out, round + k)));
      seen.kills += endings.flat().length;
      seen.open += endings.flat().filter(({ open }) => open).length;
      for (const out of outs) {
        const there = chunksIn(at(out)).size;
        if (there > 0 && there < chunks.size) seen.partial++;
        const last = run(out);
        expect(last).toMatchObject({ status: 0, stderr: "" });
        const counted = { computed: chunks.size - there, reused: there };
        expect(JSON.parse(last.stdout)).toMatchObject(counted);
        seen.reused += there;
        expect(chunksIn(at(out))).toEqual(chunks);
        expect(filesIn(at(out))).toEqual(files);
        rmSync(at(out), { recursive: true });
      }
    }
    console.info(
      `${seen.kills} kills, ${seen.open} of them while a chunk was open; ` +
        `${seen.partial} studies were half done before their last run, which reused ${seen.reused} chunks`,
    );
    // It proves nothing unless chunks were open, and some stood while others were missing.
    expect(seen.open).toBeGreaterThanOrEqual(KILLS / 2);
    expect(seen.partial).toBeGreaterThan(0);
    expect(seen.reused).toBeGreaterThan(0);
  },
  HEAVY ? 3_600_000 : 600_000,
);
