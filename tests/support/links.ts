/** Links to the first page, sound and damaged, for the module that reads them and for the page that follows them. */
import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import type { Known } from "../../src/app/link/state.ts";
import { parse } from "../../src/sim/index.ts";
import { leadOf } from "../../workers/lead.ts";
import { DEFAULT_STRUCTURES, type Whose } from "../../workers/live-types.ts";
import { offersOf, type Offer } from "../../workers/offers.ts";

export const IDS = [
  "not-too-many-friends",
  "island-that-forgot",
  "k256",
  "passing-it-on",
  "sharing-less",
  "acerbi-mutation",
] as const;

export const textOf = (id: string): string =>
  readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), "utf8");

export const offersFor = (id: string): readonly Offer[] => offersOf(parseYaml(textOf(id)));

/** What the page holds an address against. */
export function knownOf(id: string): Known {
  const checked = parse(textOf(id));
  const offered = checked.structures.map(({ name }) => name);
  return {
    offered,
    usual: offered.slice(0, DEFAULT_STRUCTURES),
    controls: offersFor(id),
    until: checked.view.until,
    unit: checked.clock.unit,
    seed: checked.seed,
    lead: leadOf(checked),
    charted: checked.view.chart !== undefined,
    engine: 1,
  };
}

/** A number for a text, the same on every machine: the seed of a test is its name. */
export function seedOf(text: string): number {
  let seed = 7;
  for (const letter of text) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return seed;
}

type Below = (n: number) => number;

/** Whole numbers below n, from a generator of our own. */
function chance(seed: number): Below {
  let state = seed | 0;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

const SOUND = [
  "#/?s=not-too-many-friends&with=villages,everyone&population.size=96&step.share.chance=0.5&seed=fox-27&g=12&who=person&luck=own&view=projector&e=1",
  "#/?s=not-too-many-friends&structures.1.network.bridges=3&seed=oak-41&g=60&e=1",
  "#/?s=island-that-forgot&population.changes[0].size=50&step.copy-with-error.spread=1.5&g=80&e=1",
  "#/compare?s=k256&step.copying.probability=0.3&who=group&e=1",
];

/** Names and values that must not be obeyed, and texts that must not be believed. */
const POISON = [
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "toString",
  "__proto__.polluted",
  "constructor.prototype.polluted",
  "<script>document.title='taken'</script>",
  "<img src=x onerror=\"document.title='taken'\">",
  "<a href=\"java\tscript:document.title='taken'\">",
  "\"'><svg/onload=document.title='taken'>",
  "\u202e\u2066fox\u2069",
  "\u05d0\u05d1\u05d2",
  "\u0000",
  "\u0000\u0001\u001b[31m",
  "\ud800",
  "%00",
  "%",
  "%E0%A4%A",
  "%zz",
  "1e309",
  "-1e309",
  "NaN",
  "Infinity",
  "0x10",
  "1,5",
  "50%25",
  "9007199254740993",
  "-1",
  "1e-400",
  "null",
  "undefined",
  "[object Object]",
  "../../../etc/passwd",
  "\u{1f600}",
];

type Damage = (link: string, below: Below) => string;

const pick = <Each>(list: readonly Each[], below: Below): Each => {
  const found = list[below(list.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

const DAMAGES: readonly Damage[] = [
  // cut off
  (link, below) => link.slice(0, below(link.length)),
  // one bit of one letter
  (link, below) => {
    const at = below(link.length);
    const letter = String.fromCharCode(link.charCodeAt(at) ^ (1 << below(7)));
    return link.slice(0, at) + letter + link.slice(at + 1);
  },
  // a value that is poison
  (link, below) => {
    const fields = link.split("&");
    const at = below(fields.length);
    fields[at] = `${fields[at]?.split("=")[0] ?? ""}=${pick(POISON, below)}`;
    return fields.join("&");
  },
  // a name that is poison
  (link, below) => `${link}&${pick(POISON, below)}=${pick(POISON, below)}`,
  // a field twice
  (link, below) => `${link}&${pick(link.split(/[?&]/), below)}9`,
  // huge
  (link, below) => `${link}&seed2=${"x".repeat(20 + below(20_000))}`,
  (link, below) => link + "&a=1".repeat(below(3000)),
  // another page
  (link, below) => link.replace(/^#\/[^?]*/, `#/${pick(POISON, below)}`),
  // letters anywhere
  (link, below) => {
    const at = below(link.length);
    return link.slice(0, at) + pick(POISON, below) + link.slice(at);
  },
];

/** So many texts, each made of this one by damage done to it once or more. */
export function damagedTexts(name: string, sound: string, count: number): readonly string[] {
  const below = chance(seedOf(name));
  return Array.from({ length: count }, () => {
    let text = sound;
    for (let times = 1 + below(3); times > 0; times--) text = pick(DAMAGES, below)(text, below);
    return text;
  });
}

/** So many links, each a sound one that has been damaged once or more. */
export function damagedLinks(name: string, count: number): readonly string[] {
  const below = chance(seedOf(name));
  const links: string[] = [];
  while (links.length < count) {
    const sound = pick(SOUND, below);
    let link = sound;
    for (let times = 1 + below(3); times > 0; times--) link = pick(DAMAGES, below)(link, below);
    if (link !== sound) links.push(link);
  }
  return links;
}

/** The lines that can be drawn. */
export const linesOf = ({ charted }: Known): Whose[] =>
  charted ? ["known", "person", "chart"] : ["known", "person"];
