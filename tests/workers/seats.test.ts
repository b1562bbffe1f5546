/** The runs of a class: the same to the last bit on the teacher's side as on the students', and quick. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import {
  choiceAt,
  choicesIn,
  menuOf,
  type Choice,
  type Menu,
} from "../../src/app/class/choices.ts";
import { readResult, resultCode, seedOfSeat } from "../../src/app/class/seats.ts";
import { validate, withFormulas, type Scenario } from "../../src/sim/index.ts";
import { createLive } from "../../workers/live.ts";
import { offersOf } from "../../workers/offers.ts";
import { seatRuns, type Seat, type SeatAnswer } from "../../workers/seats.ts";
import { formulas } from "../support/formulas.ts";
import { cpuSeconds, withinPace } from "../support/pace.mjs";

const host = {
  now: () => performance.now(),
  pause: () => Promise.resolve(),
  read: (raw: unknown, set: Seat["set"]) =>
    withFormulas((parser) => validate(raw, { set, formulas: parser })),
};
const MEMORY = 512_000_000;

interface Lesson {
  readonly scenario: unknown;
  readonly checked: Scenario;
  readonly menu: Menu;
}

function lesson(id: string): Lesson {
  const file = new URL(`../../scenarios/${id}.yaml`, import.meta.url);
  const scenario: unknown = parseYaml(readFileSync(file, "utf8"));
  const checked = validate(scenario, { formulas });
  return { scenario, checked, menu: menuOf(checked, offersOf(scenario, formulas)) };
}

const settingsOf = ({ moved }: Choice): Seat["set"] =>
  moved === null ? {} : { [moved.path]: moved.value };

/** What a student's page shows at the end of its run. */
async function played({ scenario }: Lesson, seed: string, choice: Choice): Promise<unknown> {
  const live = createLive(host);
  const set = settingsOf(choice);
  const opened = await live.open({ scenario, structures: [choice.structure], seed, set });
  if (!opened.ok) return opened.problems;
  const { frames } = await live.next(opened.description.until, "last");
  const end = frames.at(-1)?.structures[0];
  const { known, person, chart, hash, stopped } = end ?? {};
  return { ok: true, known, person, chart, hash, stopped };
}

const recomputed = (of: Lesson, seats: readonly Seat[]): Promise<readonly SeatAnswer[] | null> =>
  seatRuns({ ...of, seats, memory: MEMORY }, host, () => true);

/** Choices from all over the menu. */
const choiceOf = (menu: Menu, k: number): Choice =>
  choiceAt(menu, (k * 97 + 13) % choicesIn(menu)) ?? { structure: "", moved: null };

describe("a class of 28", () => {
  const seats = Array.from({ length: 28 }, (_, k) => k + 1);
  let friends: Lesson;
  let choices: readonly Choice[];
  let answers: readonly SeatAnswer[];
  let seconds = Number.POSITIVE_INFINITY;

  beforeAll(async () => {
    friends = lesson("not-too-many-friends");
    // Every third plays a structure as it is, the others have moved a slider; the people are left at 64.
    const { menu } = friends;
    const all = Array.from({ length: choicesIn(menu) }, (_, k) => choiceAt(menu, k));
    const usual = all.flatMap((choice) =>
      choice === null || choice.moved?.path === "population.size" ? [] : [choice],
    );
    choices = seats.map(
      (seat) => usual[(seat * 29) % usual.length] ?? { structure: "", moved: null },
    );
    const tasks = seats.map((seat, k) => ({
      seed: seedOfSeat("oak-41", seat),
      structure: choices[k]?.structure ?? "",
      set: settingsOf(choices[k] ?? { structure: "", moved: null }),
    }));
    const begun = cpuSeconds();
    answers = (await recomputed(friends, tasks)) ?? [];
    seconds = cpuSeconds() - begun;
  });

  test("is recomputed in at most 6 CPU-seconds, at 64 people and 60 rounds", () => {
    expect(answers.length).toBe(28);
    expect(friends.checked.view.until).toBe(60);
    expect(new Set(choices.map(({ structure }) => structure)).size).toBe(5);
    expect(withinPace(seconds, 6), `${seconds} CPU seconds`).toBe(true);
  });

  test("comes out as on the students' pages, to the last bit", async () => {
    for (const [k, seat] of seats.entries()) {
      const choice = choices[k] ?? { structure: "", moved: null };
      expect(answers[k]).toEqual(await played(friends, seedOfSeat("oak-41", seat), choice));
    }
  });

  test("each code fits its own seat and no other, nor this seat of another class", () => {
    const { menu } = friends;
    const hashes = answers.map((answer) => (answer.ok ? answer.hash : ""));
    expect(new Set(hashes).size).toBe(28);
    const run = (code: string, k: number) => ({
      scenario: "not-too-many-friends",
      seed: seedOfSeat(code, k + 1),
      hash: hashes[k] ?? "",
    });
    for (const [k, choice] of choices.entries()) {
      const told = readResult(menu, resultCode(menu, choice, run("oak-41", k)) ?? "");
      if ("why" in told) throw new Error(told.why);
      expect(told.choice).toEqual(choice);
      expect(seats.filter((_, other) => told.fits(run("oak-41", other)))).toEqual([k + 1]);
      expect(told.fits(run("oak-42", k))).toBe(false);
    }
  });
});

test.each([
  "always-done-it-this-way",
  "dialogue",
  "island-that-forgot",
  "k256",
  "maps-and-peaks",
  "scientific-community",
  "small-worlds",
  "stages",
  "world-zones",
])("%s comes out as in a live session", async (id) => {
  const of = lesson(id);
  for (const seat of [3, 4]) {
    const choice = choiceOf(of.menu, seat);
    const seed = seedOfSeat("elm-12", seat);
    const [answer] =
      (await recomputed(of, [{ seed, structure: choice.structure, set: settingsOf(choice) }])) ??
      [];
    expect(answer).toEqual(await played(of, seed, choice));
    expect(answer).toMatchObject({ ok: true, hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
  }
});

test("a seat that cannot be played says so, and the others are made", async () => {
  const friends = lesson("not-too-many-friends");
  const seat = { seed: "oak-41.1", structure: "Everyone", set: {} };
  const answers = await recomputed(friends, [
    seat,
    { ...seat, set: { "population.size": 63.5 } },
    { ...seat, structure: "Nobody" },
    { ...seat, seed: "oak-41.2" },
  ]);
  expect(answers?.map(({ ok }) => ok)).toEqual([true, false, false, true]);
  expect(answers?.[1]).toMatchObject({ problems: [{ path: "population.size" }] });
});

test("it gives up when it is told to", async () => {
  const friends = lesson("not-too-many-friends");
  let left = 10;
  const seats = [{ seed: "oak-41.1", structure: "Everyone", set: {} }];
  const answer = await seatRuns({ ...friends, seats, memory: MEMORY }, host, () => left-- > 0);
  expect(answer).toBeNull();
  expect(left).toBe(-1);
});
