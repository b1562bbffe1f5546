/** Another language: its words before ours, its numbers, and its words for the things of scenarios. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { CHANGES } from "../../src/app/asked/strings.ts";
import { heed } from "../../src/app/asked/search.ts";
import { inEnglish, stressBy, words } from "../../src/app/words/fluent.ts";
import { mixed } from "../../src/app/words/mixed.ts";
import { translate } from "../../src/app/words/other.ts";
import { sayValue } from "../../src/app/words/links.ts";
import { betWords } from "../../src/app/words/run.ts";
import {
  counted,
  listed,
  noun,
  one,
  plural,
  say as number,
  sayFine,
} from "../../src/viz/numbers.ts";
import { root } from "../../tools/bin.mjs";
import type { Description } from "../../workers/live-types.ts";

const ENGLISH = `
hello = Hello, { $name }.
only-english = Only here
after = after { COUNTED($n, $unit) } of { MANY($unit) }, { ONE($unit) }, { GENDER($unit) }
`;
const SPANISH = `
hello = Hola, { $name }.
run-bet = ¿Cuál sabrá más al cabo de { COUNTED($until, $unit) }?
after = al cabo de { COUNTED($n, $unit) }; { GENDER($unit) ->
    [feminine] la
   *[masculine] el
  } { NOUN($unit) }
noun-round = { $count ->
    [one] ronda
   *[other] rondas
  }
    .one = una ronda
    .gender = feminine
noun-part-of-a-competence = parte
`;
const say = words(ENGLISH);
afterEach(() => stressBy((piece) => piece));

test("until another language is spoken, all is English", () => {
  expect(say("after", { n: 1, unit: "round" })).toBe("after 1 round of rounds, a round, none");
  expect([number(1234.56), sayFine(0.125), listed(["a", "b", "c"])]).toEqual([
    "1,234.6",
    "0.13",
    "a, b and c",
  ]);
});

test("odd texts: every piece with a word in it is changed, and nothing else", () => {
  stressBy(CHANGES.long);
  expect(say("hello", { name: "Ada" })).toBe("Hello, Hello, Ada.");
  stressBy(CHANGES.rtl);
  expect(say("only-english")).toBe("\u202eOnly here\u202c");
  stressBy(CHANGES.xss);
  expect(say("only-english")).toMatch(/<script>.*Only here$/u);
  expect(inEnglish(() => say("only-english"))).toBe("Only here");
  expect(say("only-english")).not.toBe("Only here");
});

test("elements stand where a language wants them", () => {
  const parts = mixed((marks) => say("hello", marks), { name: 7 });
  expect(parts).toEqual(["Hello, ", 7, "."]);
});

test("what an address asks for and is not there is told, and the page is English", async () => {
  const { notes, ...dress } = await heed("?lang=xx&strings=loud");
  const [, title] =
    /<title>(.*)<\/title>/u.exec(readFileSync(join(root, "index.html"), "utf8")) ?? [];
  expect(dress).toEqual({ lang: "en", dir: "ltr", title });
  expect(notes).toEqual([
    'The link asked for strings = "loud", which means nothing here.',
    'The link asked for the language "xx", which is not here, so this is English.',
  ]);
  expect(await heed("?utm_source=mail&lang=en")).toMatchObject({
    notes: [],
    lang: "en",
    dir: "ltr",
  });
  expect(await heed("?strings=rtl")).toMatchObject({ notes: [], lang: "en", dir: "rtl" });
  expect(say("only-english")).toContain("\u202e");
});

// From here on the file speaks another language.
test("a language says what it has words for, counts as it does, and leaves formats alone", () => {
  translate("es", [SPANISH]);
  expect(say("hello", { name: "Ada" })).toBe("Hola, Ada.");
  expect(say("only-english")).toBe("Only here");
  expect(say("after", { n: 1, unit: "round" })).toBe("al cabo de 1 ronda; la ronda");
  expect(say("after", { n: 12345.5, unit: "year" })).toBe("al cabo de 12.345,5 years; el year");
  expect([
    counted(2, "round"),
    plural("round"),
    one("round"),
    noun("part of a competence"),
  ]).toEqual(["2 rondas", "rondas", "una ronda", "parte"]);
  expect(listed(["a", "b", "isla"])).toBe("a, b e isla");
  const offer = { min: 1, max: 9, whole: true, unit: "rounds" } as Parameters<typeof sayValue>[0];
  expect([sayValue(offer, 1), sayValue(offer, 5)]).toEqual(["1 ronda", "5 rondas"]);
  const run = { lead: "known", chart: null, personWord: "person", unit: "round", until: 60 };
  expect(betWords(run as Description, null)).toBe("¿Cuál sabrá más al cabo de 60 rondas?");
  expect(inEnglish(() => [say("hello", { name: "A" }), counted(1.5, "round")])).toEqual([
    "Hello, A.",
    "1.5 rounds",
  ]);
  expect(counted(1.5, "round")).toBe("1,5 rondas");
});
