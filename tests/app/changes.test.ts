/** Changes on the way, in links: what is written is read again, and what cannot be is answered with a sentence. */
import { array, assert, boolean, constantFrom, integer, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { readLink, writeAddress } from "../../src/app/link/address.ts";
import { BOTH, changesOf, isLively } from "../../src/app/branch/changes.ts";
import { UNCHANGED, type Change } from "../../src/app/link/state.ts";
import { damagedTexts, IDS, knownOf, seedOf } from "../support/links.ts";

const scenarios = IDS.map((id) => ({ id, known: knownOf(id) }));
const none = { structures: null };

test("1,000 logs of changes are read as they were written", () => {
  const cases = constantFrom(...scenarios).chain(({ id, known }) => {
    const controls = known.controls.filter(isLively);
    const change = tuple(
      constantFrom(...controls),
      integer({ min: 1, max: known.until }),
      integer(),
    ).map(([control, at, pick]): Change => {
      const { steps } = control;
      return { at, path: control.path, value: steps[Math.abs(pick) % steps.length] ?? 0 };
    });
    return tuple(
      constantFrom({ id, known }),
      array(change, { minLength: 1, maxLength: 6 }),
      boolean(),
    );
  });
  const name = "1,000 logs of changes are read as they were written";
  assert(
    property(cases, ([{ id, known }, changes, both]) => {
      const address = writeAddress(id, { ...UNCHANGED, changes, both }, known);
      expect(address).toMatch(/^#\/\?[\w=&.,:~-]+$/);
      const { asked, notes } = readLink(address);
      expect(notes).toEqual([]);
      expect(changesOf(asked, known, none)).toEqual({
        changes,
        ...(both && { both: BOTH }),
        notes: [],
      });
    }),
    { numRuns: 1000, seed: seedOf(name) },
  );
});

const [friends] = scenarios;

test.each([
  ["at=12", "is no change"],
  ["at=12:step.share.chance", "is no change"],
  ["at=x:step.share.chance=0.1", "is no change"],
  ["at=12:step.share.chance=lots", "is no change"],
  ["at=12:step.shore.chance=0.1", '"step.shore.chance" on the way, which means nothing here'],
  ["at=12:step.share.chance=7", "The most it can be is 1"],
  ["at=900:step.share.chance=0.1", "The most it can be is"],
  ["at=12:step.share.chance=0.1&both=2", "both = 2, which means nothing here"],
  ["at=12:__proto__=1", '"__proto__" on the way, which means nothing here'],
])("%s is answered", (fields, words) => {
  if (friends === undefined) throw new Error("no scenario");
  const { asked } = readLink(`#/?s=${friends.id}&${fields}`);
  expect(changesOf(asked, friends.known, none).notes.join(" ")).toContain(words);
});

test("500 damaged ones are read or answered, and never more than can be", () => {
  if (friends === undefined) throw new Error("no scenario");
  const { known } = friends;
  const sound = "12:step.share.chance=0.1~30:population.size=96~40:structures.1.network.bridges=3";
  const name = "500 damaged ones are read or answered, and never more than can be";
  for (const text of damagedTexts(name, sound, 500)) {
    const { changes = [], notes } = changesOf(new Map([["at", text]]), known, none);
    for (const { at, path, value } of changes) {
      const control = known.controls.find((each) => each.path === path);
      expect(Number.isInteger(at) && at >= 1 && at <= known.until).toBe(true);
      expect(control !== undefined && value >= control.min && value <= control.max).toBe(true);
    }
    for (const note of notes) expect(note.length).toBeLessThan(300);
  }
});

test("what is settled at the start is no control of a branch", () => {
  expect(isLively({ path: "knowledge.experts" })).toBe(false);
  expect(isLively({ path: "environment.k" })).toBe(false);
  expect(isLively({ path: "population.groups" })).toBe(false);
  expect(isLively({ path: "population.changes.0.size" })).toBe(false);
  expect(isLively({ path: "population.groups.2.size" })).toBe(true);
  expect(isLively({ path: "structures.1.network.bridges" })).toBe(true);
});
