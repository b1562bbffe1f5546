/** Runs that end before the last tick that the page plays: they are seen with their frame, and the reason is told. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { endsOf, endsWords, lastOf } from "../../src/app/ends.ts";
import { History } from "../../src/app/run/history.ts";
import { words } from "../../src/app/words/fluent.ts";
import { catalogue } from "../../src/sim/catalogue.ts";
import { root } from "../../tools/bin.mjs";
import { Player } from "../../workers/live-player.ts";
import { describe } from "../../workers/live-describe.ts";
import type { Description, LiveFrame } from "../../workers/live-types.ts";
import { frameOf, description as plain } from "../support/said.ts";
import { shipped } from "../support/shipped.ts";

const tell = words(readFileSync(join(root, "src/app/words/en/ends.ftl"), "utf8"));

const description: Description = {
  ...plain,
  structures: ["Villages", "Everyone"].map((name) => ({
    name,
    people: 64,
    seed: "oak-41",
    stop: "complete",
  })),
};

/** Frames up to the end, in which structures stop at these ticks. */
function historyOf(stops: readonly (number | null)[], last: number): History {
  const history = new History(stops.length);
  const usual = frameOf(stops.map(() => 9));
  const frames = Array.from({ length: last + 1 }, (_, tick): LiveFrame => ({
    tick,
    structures: usual.structures.map((frame, k) => {
      const stop = stops[k] ?? Number.POSITIVE_INFINITY;
      const stopped = tick >= stop ? "event" : null;
      return Object.assign({}, frame, { tick: Math.min(tick, stop), stopped });
    }),
  }));
  history.take({ frames, layouts: [], over: false, cancelled: false });
  return history;
}

test("an end is told once it has been seen, with its moment and its reason", () => {
  const play = { description, history: historyOf([28, null], 60) };
  expect(endsOf(play, 27)).toEqual([]);
  const ends = endsOf(play, 28);
  expect(ends).toEqual([{ k: 0, at: 28, why: "complete" }]);
  expect(lastOf(description, ends)).toBeNull();
  expect(endsWords(description, ends, 40)).toEqual({
    ended: "Villages ended in round 28: all that can be known is known.",
    next: "From there on the last numbers stay.",
  });
});

test("where all have ended nothing comes after the last of them", () => {
  const play = { description, history: historyOf([20, 24], 24) };
  const ends = endsOf(play, 24);
  expect(lastOf(description, ends)).toBe(24);
  expect(endsWords(description, ends, 24)).toEqual({
    ended: "Villages ended in round 20 and Everyone in round 24: all that can be known is known.",
    next: "Nothing comes after round 24; Play begins again from the start.",
  });
  expect(endsWords(description, ends, 10).next).not.toContain("Nothing comes after");
  const together = { description, history: historyOf([20, 20], 20) };
  expect(endsWords(description, endsOf(together, 20), 20).ended).toBe(
    "Villages and Everyone ended in round 20: all that can be known is known.",
  );
  const [one, other] = ends;
  if (one === undefined || other === undefined) throw new Error("both have ended");
  const unlike = [one, { ...other, why: "extinct" }];
  expect(endsWords(description, unlike, 24).ended).toBe(
    "Villages ended in round 20: all that can be known is known. Everyone ended in round 24: nobody is left.",
  );
});

test("who plays to the last tick has not ended early", () => {
  expect(endsOf({ description, history: historyOf([60, null], 60) }, 60)).toEqual([]);
});

test.each([...catalogue.conditions.map(({ name }) => name), "extinct"])(
  "%s has words of its own",
  (why) => {
    const other = tell("ends-why", { why: "of another kind" });
    const said = tell("ends-why", { why });
    expect(said === other).toBe(why === "formula");
    expect(said).toMatch(/^[a-z].*[a-z]$/u);
  },
);

test("what a worker tells of a real run: its condition, and the tick with which it came true", () => {
  const scenario = shipped("not-too-many-friends");
  const memory = { memory: 512_000_000, keyframes: 8_000_000 };
  const player = new Player(scenario, { structure: "Villages", seed: scenario.seed, ...memory });
  const told = describe(scenario, {
    seed: scenario.seed,
    luck: "same",
    set: {},
    names: ["Villages"],
    runs: [player.run],
  });
  const history = new History(1);
  for (let tick = 0; tick <= told.until; tick++) {
    const frames = [{ tick, structures: [player.frame(false)] }];
    history.take({ frames, layouts: [], over: false, cancelled: false });
    player.step();
  }
  expect(endsOf({ description: told, history }, told.until)).toEqual([
    { k: 0, at: 28, why: "complete" },
  ]);
  expect(endsWords(told, endsOf({ description: told, history }, 60), 28)).toEqual({
    ended: "The run ended in round 28: all that can be known is known.",
    next: "Nothing comes after round 28; Play begins again from the start.",
  });
});
