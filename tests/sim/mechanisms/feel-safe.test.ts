/** A voice of one's own: it is the speaker's safety that counts, not the listener's. */
import { expect, test } from "vitest";
import { beliefsOf } from "../../../src/sim/core/need.ts";
import { file, type Raw } from "../../support/march.ts";
import { modelOf, start } from "../../support/run.ts";

const PEOPLE = 20;
const HALF = PEOPLE / 2;
/** Everybody of one half is tied to everybody of the other, and to nobody of its own. */
const TIES = Array.from({ length: HALF * HALF }, (_, k) => [
  Math.floor(k / HALF),
  HALF + (k % HALF),
]);

const halves = (learn: Raw, more: Raw = {}): Raw =>
  file({
    population: { size: PEOPLE, groups: 2 },
    knowledge: { use: "beliefs", count: 50, undecided: true },
    environment: { use: "reality", counts: "right" },
    institutions: undefined,
    network: { use: "edge-list", ties: TIES },
    step: [
      { use: "evaluate" },
      { use: "barrier" },
      { use: "learn-from-majority", chance: 0.5, ...learn },
    ],
    metrics: ["worth"],
    horizon: 1,
    ...more,
  });

/** What each person answers after a tick. */
function answersOf(raw: Raw): string[] {
  const run = start(modelOf(raw));
  run.step();
  const { belief, shape } = beliefsOf(run.world);
  return Array.from({ length: PEOPLE }, (_, row) =>
    belief.slice(row * shape.stride, (row + 1) * shape.stride).join(" "),
  );
}

const feeling = (safety: number | string): string[] =>
  answersOf(halves({ safety: true }, { before: [{ use: "feel-safe", safety }] }));

test.each([0, 0.3, 1])("who feels safe by %f has that voice, bit for bit", (voice) => {
  expect(feeling(voice)).toEqual(answersOf(halves({ voice })));
});

test("a group that dares is heard by those who listen to it, whatever they dare themselves", () => {
  const [all, nobody, second] = [feeling(1), feeling(0), feeling("group")];
  expect(second.slice(0, HALF)).toEqual(all.slice(0, HALF));
  expect(second.slice(HALF)).toEqual(nobody.slice(HALF));
  expect(all.slice(0, HALF)).not.toEqual(nobody.slice(0, HALF));
  expect(all.slice(HALF)).not.toEqual(nobody.slice(HALF));
});

test.each(["voice", "omit", "flip"])(
  "%s is about those who are listened to: a formula over the listener is refused",
  (key) => {
    expect(() => modelOf(halves({ [key]: "if(group == 1, 1, 0)" }))).toThrow(
      /"group" is not known here/,
    );
    expect(() => modelOf(halves({ [key]: "if(tick < 5, 1, 0)" }))).not.toThrow();
  },
);
