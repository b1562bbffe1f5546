/** Every shipped scenario at extreme settings: one person, two, none to learn from, never, always, all is lost. */
import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { describe, expect, test } from "vitest";
import { open, type Run } from "../../../src/sim/run.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { outcomeOf } from "../../support/extremes.ts";
import { formulas } from "../../support/formulas.ts";
import { SHIPPED } from "../../support/golden-shipped.ts";

type Tree = Record<string, unknown>;
/** A change of a file, what it may end in beside having run, and what must hold then. */
interface Change {
  readonly name: string;
  readonly change: (file: Tree) => void;
  readonly errors?: readonly string[];
  readonly end?: (run: Run) => void;
}

const TICKS = 4;
/** Most people in a run here: extremes want no crowd. */
const CROWD = 120;
/** Words of a file whose number is a chance. */
const CHANCE = /^(?:probability|chance|keep|grows|rewire|exit|pull|extra)$/u;

const rawOf = (id: string): Tree =>
  parseYaml(
    readFileSync(new URL(`../../../scenarios/${id}.yaml`, import.meta.url), "utf8"),
  ) as Tree;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Paths to all numbers, in lists and structures too, that are chances. */
function chances(tree: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (!isTree(tree)) return [];
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = [...path, key];
    const word = key.split(".").at(-1) ?? key;
    return typeof value === "number" && CHANCE.test(word) ? [here] : chances(value, here);
  });
}

function put(file: Tree, path: readonly string[], value: unknown): void {
  let tree = file;
  for (const key of path.slice(0, -1)) tree = tree[key] as Tree;
  tree[path.at(-1) ?? ""] = value;
}

/** Everywhere, also in structures that have people of their own. */
function resize(file: Tree, size: number): void {
  for (const tree of [file, ...(file["structures"] as Tree[])]) {
    const population = tree["population"] as Tree | undefined;
    if (population === undefined) continue;
    if (Array.isArray(population["groups"])) {
      const each = Math.ceil(size / population["groups"].length);
      for (const group of population["groups"] as Tree[]) group["size"] = each;
    } else {
      population["size"] = size;
      if ("groups" in population) population["groups"] = 1;
    }
  }
}

/** The network of the file and those of its structures; sliders over what is gone go too. */
function untie(file: Tree): void {
  delete file["controls"];
  delete (file["view"] as Tree | undefined)?.["sliders"];
  for (const tree of [file, ...(file["structures"] as Tree[])]) {
    if ("network" in tree) tree["network"] = { use: "empty" };
    const set = (tree["set"] ?? {}) as Tree;
    for (const path of Object.keys(set)) if (path.startsWith("network")) delete set[path];
    const layers = (tree["networks"] ?? {}) as Record<string, Tree>;
    for (const [name, { open: when, nodes }] of Object.entries(layers))
      layers[name] = {
        use: "empty",
        ...(when !== undefined && { open: when }),
        ...(nodes !== undefined && { nodes }),
      };
  }
}

/** At the end of each tick; of skill, so much that no craft is known any more. */
function forgetAll(file: Tree): void {
  const { use } = file["knowledge"] as Tree;
  const after = (file["after"] as unknown[] | undefined) ?? [];
  if (use === "repertoire" || use === "recipes")
    file["after"] = [...after, { use: "forget", chance: 1 }];
  else if (use === "skill")
    for (const entry of file["step"] as Tree[])
      if (entry["use"] === "copy-with-error" && entry["of"] === undefined) entry["loss"] = 1e6;
}

function nothingIsKnown({ world }: Run): void {
  if (world.variants === null)
    expect(world.knowledge.recount(world.n)).toEqual({ person: 0, group: 0 });
}

/** Room for hardly anything to be known. */
const narrow = (file: Tree): void => {
  const knowledge = file["knowledge"] as Tree;
  if ("items" in knowledge) knowledge["items"] = 2;
  if ("start" in knowledge && typeof knowledge["start"] === "number") knowledge["start"] = 0;
};

/** Chance 0 of a tie, where disconnected networks are refused, leaves none to take. */
const TIES = ["E_SIZE"];

const changesOf = (file: Tree): Change[] => [
  { name: "one person", change: (tree) => resize(tree, 1), errors: ["E_SIZE"] },
  { name: "two people", change: (tree) => resize(tree, 2), errors: ["E_SIZE"] },
  { name: "nobody is tied", change: untie },
  { name: "all is forgotten", change: forgetAll, end: nothingIsKnown },
  { name: "room for two things", change: narrow, errors: ["E_FULL"] },
  ...chances(file).flatMap((path): Change[] => {
    const errors = path[0] === "network" ? TIES : [];
    return [0, 1].map((value) => ({
      name: `${path.join(".")} = ${value}`,
      change: (tree): void => put(tree, path, value),
      errors,
    }));
  }),
  {
    name: "never",
    change: (tree) => chances(tree).forEach((path) => put(tree, path, 0)),
    errors: TIES,
  },
  { name: "always", change: (tree) => chances(tree).forEach((path) => put(tree, path, 1)) },
];

const size = (file: Tree): number => Number((file["population"] as Tree)["size"] ?? 0);

/** How it ended in each structure; where it is one chance, in the first two. */
function outcomes(id: string, { name, change, end }: Change): string[] {
  const file = structuredClone(rawOf(id));
  if (size(file) > CROWD) (file["population"] as Tree)["size"] = CROWD;
  change(file);
  const structures = (file["structures"] as Tree[]).map((each) => String(each["name"]));
  const most = name.includes(" = ") ? 2 : structures.length;
  return structures
    .slice(0, most)
    .map((structure) =>
      outcomeOf(
        `${id}, ${structure}, ${name}`,
        () => open(parse(file, { formulas }), { structure, seed: "extremes" }),
        { ticks: TICKS, end },
      ),
    );
}

/** Those of the changes that change anything in this file. */
function changesIn(id: string): Change[] {
  const file = rawOf(id);
  return changesOf(file).filter(({ change }) => {
    const other = structuredClone(file);
    change(other);
    return JSON.stringify(other) !== JSON.stringify(file);
  });
}

describe.each(SHIPPED)("%s", (id) => {
  test.each(changesIn(id))("$name", (change) => {
    const seen = outcomes(id, change);
    expect(seen.length).toBeGreaterThan(0);
    for (const each of seen) expect(["ran", ...(change.errors ?? [])]).toContain(each);
  });
});

test("each of the errors does come", () => {
  const one = (id: string, name: string): string[] => {
    const found = changesOf(rawOf(id)).find((change) => change.name === name);
    return found === undefined ? [] : outcomes(id, found);
  };
  expect(one("k256", "one person")).toContain("E_SIZE");
  expect(one("kempe-levels", "room for two things")).toContain("E_FULL");
  expect(one("sharing-less", "network.chance = 0")).toContain("E_SIZE");
});
