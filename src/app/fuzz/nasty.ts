/** Texts and addresses that somebody might type, follow or have damaged. */
import { shelf } from "../link/shelf.ts";
import { pathOf, ROUTES } from "../routes.ts";
import type { Dice } from "./dice.ts";

const LONG = 4000;

const TEXTS: readonly string[] = [
  "",
  " ",
  "oak-41",
  "K7",
  "12",
  "-1",
  "0.5",
  "1e999",
  "9".repeat(40),
  "<img src=x onerror=alert(1)><script>alert(1)</script>",
  "'; DROP TABLE people; --",
  "__proto__",
  "constructor",
  "{{7*7}} ${7*7} { $name }",
  "%00%FF%zz",
  "\u202Eright to left \u0635\u0628\u0627\u062D",
  "\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u0301 \uD800",
  "a\tb\r\nc",
  "villages",
  "copying who knows",
  "id: x\ntitle: [",
  "a ".repeat(LONG / 2),
  "w".repeat(LONG),
];

/** What links may say, well and badly. */
const FIELDS: readonly string[] = [
  "seed=fox-27",
  "seed=%3Cb%3E",
  "g=0",
  "g=17",
  "g=99999",
  "g=-3",
  "luck=own",
  "who=person",
  "who=nobody",
  "view=projector",
  "embed=1",
  "with=villages,lattice",
  "with=,,,",
  "population.size=96",
  "population.size=-5",
  "population.size=1e400",
  "structures[1].network.bridges=3",
  "__proto__.polluted=1",
  "step.share.chance=0.5",
  "at=12:step.share.chance=0.1",
  "at=12:step.share.chance=0.1&both=1",
  "at=x~y:::",
  "x=damaged",
  "e=9",
  "q=villages&tag=size",
  "code=OAK-41",
];

const RESTS = ["", "/not-too-many-friends/2", "/island-that-forgot/3", "/no-such-lesson/7", "/%"];

export const nastyText = (dice: Dice): string => dice.pick(TEXTS) ?? "";

/** The address of a screen, as it is linked to. */
const plain = (dice: Dice): string => pathOf(dice.pick(ROUTES) ?? "compare");

/** A screen with some fields, which may mean something there or not. */
function fielded(dice: Dice): string {
  const scenario = dice.pick(shelf.value)?.id ?? "";
  const fields = Array.from({ length: dice.below(3) }, () => dice.pick(FIELDS) ?? "");
  return `${plain(dice)}?${[`s=${scenario}`, ...fields].join("&")}`;
}

const deep = (dice: Dice): string => `#/lessons${dice.pick(RESTS) ?? ""}`;

/** What is open now, with something cut out, put in or changed. */
function damaged(dice: Dice): string {
  const hash = location.hash.slice(0, LONG);
  const at = dice.below(hash.length + 1);
  const to = at + dice.below(6);
  const put = dice.pick(["", "%", "&", "=", "?", "/", "%F", "\u0000", "9", "e308", "~", ":", hash]);
  return `#${hash.slice(1, at)}${put ?? ""}${hash.slice(to)}`;
}

export const address = (dice: Dice): string =>
  (
    dice.weigh([
      [2, plain],
      [5, fielded],
      [1, deep],
      [3, damaged],
    ]) ?? plain
  )(dice);
