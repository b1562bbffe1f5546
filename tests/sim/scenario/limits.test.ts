import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { ScenarioError } from "../../../src/sim/scenario/issues.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { guard, MOST_BYTES, MOST_LEVELS } from "../../../src/sim/scenario/text/guard.ts";
import { read } from "../../../src/sim/scenario/text/read.ts";
import { soon } from "../../support/pace.mjs";
import { errorOf, items, potions, saidOf, type Raw } from "./base.ts";
import { BEYOND, WITHIN } from "./hostile.ts";

const comment = (bytes: number): string => `#${"x".repeat(bytes - 1)}`;

const indented = (levels: number): string =>
  Array.from({ length: levels }, (_, k) => `${" ".repeat(k)}a:\n`).join("");
const interrupted = (levels: number): string =>
  Array.from({ length: levels }, (_, k) => {
    const indent = " ".repeat(2 * k);
    return `${indent}x: |\n${indent}  text\n${indent}a:\n`;
  }).join("");

describe("before anything is parsed", () => {
  test("size in bytes, not in characters", () => {
    expect(guard(comment(MOST_BYTES))).toBeNull();
    expect(guard(comment(MOST_BYTES + 1))?.code).toBe("E_LIMIT");
    expect(guard(`#${"\u00e9".repeat(MOST_BYTES / 2)}`)?.code).toBe("E_LIMIT");
    expect(guard(`#${"\ud83d\ude00".repeat(MOST_BYTES / 4 - 1)}`)).toBeNull();
    expect(saidOf(comment(300_000))).toEqual([
      "E_LIMIT : the file is 293 kB long, and at most 256 kB are read",
    ]);
  });

  test.each<[string, (levels: number) => string]>([
    ["brackets", (levels) => "[".repeat(levels) + "]".repeat(levels)],
    ["braces", (levels) => "{a: ".repeat(levels) + "}".repeat(levels)],
    ["brackets over lines", (levels) => "[\n".repeat(levels)],
    ["keys without brackets", (levels) => `[${"a: ".repeat(levels)}]`],
    ["dashes on a line", (levels) => `${"- ".repeat(levels)}a`],
    ["indented keys", indented],
    ["indented keys between texts", interrupted],
  ])("nesting by %s", (_, nested) => {
    expect(guard(nested(MOST_LEVELS - 1))).toBeNull();
    expect(guard(nested(MOST_LEVELS + 2))?.message).toContain("nested more than 32 levels");
    expect(guard(nested(600))?.code).toBe("E_LIMIT");
  });

  test("brackets in texts and comments do not nest", () => {
    const open = "[".repeat(100);
    expect(
      guard(`a: "${open}"\nb: '${open}'\n# ${open}\nc: |\n  ${open}\nd: x ${open}\n`),
    ).toBeNull();
  });

  test("a string that only looks open hides nothing", () => {
    const deep = "[".repeat(5000);
    expect(guard(`a: foo\n  - " ${deep}\n`)).toBeNull(); // all of it is the text of a
    expect(guard(`a: foo\n  - "\nb: ${deep}\n`)?.code).toBe("E_LIMIT");
    expect(guard(`a: 'it''s'\nb: don't\nc: ${deep}\n`)?.code).toBe("E_LIMIT");
  });

  test("20,000 brackets end in a message, not in an abort", () => {
    const { issues } = errorOf("[".repeat(20_000));
    expect(issues).toMatchObject([{ code: "E_LIMIT", line: 1, column: 33 }]);
  });

  test("nothing of the largest size takes long", () => {
    const pieces = [
      "[",
      "]",
      "{",
      "}",
      ",",
      "- ",
      "? ",
      ": ",
      "a: ",
      "a:\n",
      '"',
      "'",
      "|\n",
      "&a ",
      "*a ",
      "!t ",
      "%a\n",
      "#\n",
      "\n",
      "[a: ",
      "[,",
      "]}",
      "'a' 'b' ",
      "- |\n",
      "a: b: c\n",
      "- [\n",
      "[1,2],",
      "k: 1\n",
      "---\n",
      "\t- a\n",
    ];
    for (const piece of pieces) {
      const text = piece.repeat(Math.floor(MOST_BYTES / piece.length));
      soon(3, () => read(text)); // about 1 on a quiet machine
    }
  });
});

describe("work is bounded", () => {
  const saidIn = (text: string): string[] => {
    try {
      parse(text);
      return [];
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      error.format();
      return error.issues.map(({ code, path, message }) => `${code} ${path}: ${message}`);
    }
  };

  /** What is said of it, within a second. */
  function soonSaid(raw: Raw): string[] {
    const text = JSON.stringify(raw);
    expect(text.length).toBeLessThan(MOST_BYTES);
    return soon(1, () => saidIn(text));
  }

  test.each(Object.entries(BEYOND))("beyond: %s", (_, [raw, words]) => {
    expect(soonSaid(raw)).toEqual([expect.stringContaining(words)]);
  });

  test.each(Object.entries(WITHIN))("within: %s", (_, raw) => {
    expect(soonSaid(raw).filter((line) => line.startsWith("E_LIMIT"))).toEqual([]);
  });

  test("twenty ways out are sought, no more", () => {
    const set = Object.fromEntries(Array.from({ length: 30 }, (_, k) => [`step.q${k}.chance`, 1]));
    const said = saidOf({ ...items, structures: [{ name: "A", set }] });
    expect(said).toHaveLength(30);
    expect(said.filter((line) => line.includes("; "))).toHaveLength(20);
  });

  test("settings from outside are counted too", () => {
    const set = Object.fromEntries(Array.from({ length: 201 }, (_, k) => [`step.q${k}`, 1]));
    expect(saidOf(items, { set })).toEqual([
      "E_LIMIT step.q200: more than 200 settings; write a file",
    ]);
  });

  test("as many entries and layers as may be are taken", () => {
    const layers = Array.from({ length: 64 }, (_, k) => [`l${k}`, { use: "star" }]);
    const list = (from: string): unknown[] =>
      Array.from({ length: 100 }, (_, k) => ({ use: "invent", id: `${from}${k}` }));
    const [first] = parse({
      ...items,
      network: undefined,
      networks: Object.fromEntries(layers),
      before: list("a"),
      step: list("b"),
      after: list("c"),
    }).structures;
    expect(first?.model.networks).toHaveLength(64);
    expect(first?.model.after).toHaveLength(100);
  });
});

describe("plain values", () => {
  test("nested too deep, or in a circle", () => {
    const circle: Record<string, unknown> = { ...potions };
    circle["stop"] = circle;
    expect(saidOf(circle).some((line) => line.includes("nested more than 32 levels"))).toBe(true);
  });

  test("what no file can hold", () => {
    for (const odd of [() => 1, new Date(0), new Map(), Symbol("x"), 10n]) {
      expect(saidOf({ ...potions, horizon: odd }).join("\n")).toContain(
        "cannot stand in a scenario",
      );
    }
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(saidOf({ ...potions, horizon: odd })).toHaveLength(1);
    }
  });

  test("undefined is left out", () => {
    expect(parse({ ...potions, stop: undefined }).structures[0]?.model.stop).toBeNull();
  });
});

describe("the text", () => {
  test("a byte order mark and Windows line ends are no fault", () => {
    const text = stringify(potions);
    const { hash } = parse(text);
    expect(parse(`\ufeff${text}`).hash).toBe(hash);
    expect(parse(text.replaceAll("\n", "\r\n")).hash).toBe(hash);
    expect(
      errorOf(text.replace("size: 24", "size: x").replaceAll("\n", "\r\n")).format(),
    ).toContain("\n    5 |   size: x\n      |         ^");
  });

  test("$schema may stand in it, as a key too", () => {
    expect(parse({ ...potions, $schema: "../schema/scenario-v1.json" }).hash).toBe(
      parse(potions).hash,
    );
  });
});
