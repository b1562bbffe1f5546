/** Classes without a server: codes that catch what was misread, class codes that stand for a scenario, seats. */
import { readdirSync } from "node:fs";
import { assert, integer, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { choiceAt, choicesIn, numberOf, type Menu } from "../../src/app/class/choices.ts";
import { ALPHABET, codeOf, inHalves, readCode, ROOM } from "../../src/app/class/code.ts";
import {
  fingerprintsOf,
  newClass,
  readClass,
  readResult,
  resultCode,
  scenarioOf,
  seedOfSeat,
  type Told,
} from "../../src/app/class/seats.ts";
import { mix } from "../../src/app/class/mix.ts";
import { readLink } from "../../src/app/link/address.ts";

const ids = readdirSync(new URL("../../scenarios", import.meta.url))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(".yaml", ""));
/** As many choices as any scenario that ships has, and more. */
const menu: Menu = {
  structures: ["Silos", "Villages", "Everyone", "Ring", "Grid", "Trees"],
  sliders: ["a", "b", "c"].map((path) => ({
    path,
    steps: Array.from({ length: 21 }, (_, k) => k / 20),
  })),
};

describe("a result code", () => {
  test("has no character that looks like another, and no vowel", () => {
    expect(new Set(ALPHABET).size).toBe(23);
    for (const pair of ["0OQD", "1ILJ", "2Z", "5S", "8B", "6G", "UV"])
      expect(pair.split("").filter((letter) => ALPHABET.includes(letter)).length).toBeLessThan(2);
    expect(ALPHABET).not.toMatch(/[AEIOU]/);
  });

  test("says any number that there is room for, however it is typed", () => {
    assert(
      property(integer({ min: 0, max: ROOM - 1 }), (value) => {
        const code = codeOf(value);
        expect(code).toMatch(/^[2-9CDFHJKMNPRTVWXY]{6}$/);
        expect(readCode(code)).toBe(value);
        expect(readCode(` ${inHalves(code).toLowerCase()} `)).toBe(value);
        expect(readCode(code.replaceAll("2", "z").replaceAll("8", "B").replaceAll("5", "s"))).toBe(
          value,
        );
      }),
      { numRuns: 2000 },
    );
    for (const value of [0, 1, ROOM - 1]) expect(readCode(codeOf(value))).toBe(value);
  });

  test("catches every single wrong character and every swap of two, wherever they stand", () => {
    // The check is a weighted sum: whether it catches a change depends on the characters that change, and on their places.
    const letters = ALPHABET.split("");
    const rights = [0, 1, 12_345, 999_983, 3_141_592, ROOM - 1].map((value) =>
      codeOf(value).split(""),
    );
    const wrong = rights.flatMap((right) =>
      right.flatMap((letter, at) =>
        letters.filter((other) => other !== letter).map((other) => right.with(at, other).join("")),
      ),
    );
    expect(wrong.length).toBe(rights.length * 6 * 22);
    for (const code of wrong) expect(readCode(code)).toEqual({ why: "check" });
    // Every pair of characters in every pair of places, in a code that is right with them.
    const places = [0, 1, 2, 3, 4].flatMap((p) =>
      [1, 2, 3, 4, 5].flatMap((q) => (q > p ? [[p, q] as const] : [])),
    );
    const pairs = letters.flatMap((a) =>
      letters.flatMap((b) => (a === b ? [] : [[a, b] as const])),
    );
    const swapped = places.flatMap(([p, q]) =>
      pairs.map(([a, b]) => rightWith(p, a, q, b).with(p, b).with(q, a).join("")),
    );
    expect(swapped.length).toBe(15 * 23 * 22);
    for (const code of swapped) expect(readCode(code)).toEqual({ why: "check" });
  });

  test("says what is wrong with a text that is none", () => {
    expect(readCode("")).toEqual({ why: "length", length: 0 });
    expect(readCode("3456")).toEqual({ why: "length", length: 4 });
    expect(readCode("34567A")).toEqual({ why: "letter", letter: "A" });
    expect(readCode("34567\u{1f44d}")).toEqual({ why: "letter", letter: "\u{1f44d}" });
    assert(property(string(), (text) => void readCode(text)));
  });
});

/** A right code with these characters in these places: another place is set to what makes the sum right. */
function rightWith(p: number, a: string, q: number, b: string): string[] {
  const free = [0, 1, 2, 3, 4, 5].find((at) => at !== p && at !== q) ?? 0;
  const code = "234567".split("").with(p, a).with(q, b);
  const right = ALPHABET.split("")
    .map((letter) => code.with(free, letter))
    .find((each) => typeof readCode(each.join("")) === "number");
  if (right === undefined) throw new Error("one of 23 characters makes it right");
  return right;
}

describe("the choices", () => {
  test("are numbered one to one", () => {
    expect(choicesIn(menu)).toBe(6 * 64);
    for (let number = 0; number < choicesIn(menu); number++) {
      const choice = choiceAt(menu, number);
      expect(choice === null ? null : numberOf(menu, choice)).toBe(number);
    }
    expect(choiceAt(menu, choicesIn(menu))).toBeNull();
    expect(numberOf(menu, { structure: "Nobody", moved: null })).toBeNull();
    expect(numberOf(menu, { structure: "Ring", moved: { path: "a", value: 0.33 } })).toBeNull();
  });
});

describe("a class code", () => {
  test("stands for the scenario that it was made for, in a list of any order", () => {
    let drawn = 0;
    for (const id of ids) {
      const code = newClass(id, ids, (below) => (drawn += 7919) % below);
      expect(readClass(code)).toEqual({ code });
      expect(scenarioOf(code, ids)).toBe(id);
      expect(scenarioOf(code, ids.toReversed())).toBe(id);
      expect(newClass(id, ids, () => 0)).toMatch(/^[a-z]{3,4}-\d\d$/);
    }
  });

  test("means the same when a scenario is added, unless it means the new one", () => {
    let moved = 0;
    for (let number = 10; number < 100; number++)
      for (const word of ["oak", "elm", "fox", "boat"]) {
        const before = scenarioOf(`${word}-${number}`, ids);
        const after = scenarioOf(`${word}-${number}`, [...ids, "a-new-one"]);
        if (after === before) continue;
        expect(after).toBe("a-new-one");
        moved++;
      }
    // One in 70 of 360: 5 are expected, and 20 come less often than once in a million.
    expect(moved).toBeLessThan(20);
  });

  test("is understood as people type it, and a word that is none is not guessed", () => {
    for (const typed of ["OAK-41", "oak 41", " Oak41 ", "oak\u201341"])
      expect(readClass(typed)).toEqual({ code: "oak-41" });
    expect(readClass("oack-41")).toEqual({ code: null, near: "oak" });
    for (const typed of ["", "41", "oak", "oak-4", "oak-411", "oak-05", "<b>-41"])
      expect(readClass(typed)).toMatchObject({ code: null });
    expect(scenarioOf("oak-41", [])).toBeNull();
  });

  test("with a seat is a seed that a link can carry", () => {
    expect(seedOfSeat("oak-41", 7)).toBe("oak-41.7");
    expect(readLink(`#/?s=x&seed=${seedOfSeat("moon-41", 28)}`).asked.get("seed")).toBe(
      "moon-41.28",
    );
  });
});

describe("a seat", () => {
  const played = { scenario: "x", seed: "oak-41.7", hash: "0123456789abcdef" };
  const told = (code: string | null): Told => {
    const read = readResult(menu, code ?? "");
    if ("why" in read) throw new Error(read.why);
    return read;
  };

  test("tells its choice, and fits the run that it was read from", () => {
    for (let number = 0; number < choicesIn(menu); number++) {
      const choice = choiceAt(menu, number) ?? { structure: "", moved: null };
      const read = told(resultCode(menu, choice, played));
      expect(read.choice).toEqual(choice);
      expect(read.fits(played)).toBe(true);
    }
    expect(resultCode(menu, { structure: "Nobody", moved: null }, played)).toBeNull();
  });

  test("fits another run no more often than one in so many", () => {
    expect(fingerprintsOf(menu)).toBe(16_761);
    const choice = { structure: "Villages", moved: null };
    const read = told(resultCode(menu, choice, played));
    const tries = 400_000;
    let fitting = 0;
    for (let seat = 1; seat <= tries; seat++)
      if (
        read.fits({
          ...played,
          seed: seedOfSeat("elm-12", seat),
          hash: mix(String(seat)).toString(16),
        })
      )
        fitting++;
    // 23.9 are expected; outside 5 to 55 a count falls less than once in a hundred thousand.
    expect(fitting).toBeGreaterThan(5);
    expect(fitting).toBeLessThan(55);
  });

  test("a code beyond the last choice is none", () => {
    expect(readResult({ structures: ["A", "B", "C"], sliders: [] }, codeOf(ROOM - 1))).toEqual({
      why: "check",
    });
  });
});

test("texts of one letter more or less stand for numbers that have nothing in common", () => {
  const numbers = new Set<number>();
  const bits = Array.from({ length: 53 }, () => 0);
  for (let k = 0; k < 20_000; k++) {
    const number = mix(`seat ${k}`);
    expect(Number.isSafeInteger(number)).toBe(true);
    numbers.add(number);
    bits.forEach((_, bit) => (bits[bit] = (bits[bit] ?? 0) + (Math.floor(number / 2 ** bit) % 2)));
  }
  expect(numbers.size).toBe(20_000);
  // 10,000 are expected of each bit, with a standard deviation of 71.
  for (const ones of bits) expect(Math.abs(ones - 10_000)).toBeLessThan(400);
});
