/** Files that are as large as they may be, and larger, in every direction in which work could grow. */
import { items, type Raw } from "./base.ts";

const range = <Value>(n: number, of: (k: number) => Value): Value[] =>
  Array.from({ length: n }, (_, k) => of(k));
const keyed = <Value>(n: number, of: (k: number) => [string, Value]): Record<string, Value> =>
  Object.fromEntries(range(n, of));

const plain: Raw = {
  ...items,
  population: { size: 2000 },
  network: { use: "complete" },
  step: [{ use: "invent" }],
  after: [],
  metrics: ["repertoire"],
};

/** Groups g0, g1 ... of entries e0x0, e0x1 ... */
const groups = (n: number, each: number, extra: Raw = {}): Raw[] =>
  range(n, (g) => ({
    id: `g${g}`,
    do: range(each, (k) => ({ use: "invent", id: `e${g}x${k}`, ...extra })),
  }));
const five = groups(5, 59);
const name = (k: number): string => `step.e${k % 5}x${Math.floor(k / 5)}`;

const structures = (of: (s: number) => Raw, n = 64): Raw[] =>
  range(n, (s) => ({ name: `s${s}`, ...of(s) }));
const layers = (n: number): Raw => keyed(n, (k) => [`l${k}`, { use: "star" }]);
const ties = (n: number): Raw => ({
  use: "edge-list",
  ties: range(n, (k) => [k % 1000, 1000 + ((k + Math.floor(k / 1000)) % 1000)]),
});
const changes = range(1000, (k) => ({ at: k + 1, size: k + 2 }));
const recipes = (from: (k: number) => string[]): Raw => ({
  ...plain,
  knowledge: {
    use: "recipes",
    table: "own",
    items: range(1000, (k) => ({
      name: `i${k}`,
      value: 1,
      ...(k < 2 ? { start: true } : { from: from(k) }),
    })).toReversed(),
  },
  step: [{ use: "choose-neighbour" }],
  structures: structures((s) => ({ knowledge: { table: "own" }, horizon: s + 1 }), 30),
});

/** Files beyond a limit, with the words by which they are refused. */
export const BEYOND: Readonly<Record<string, readonly [Raw, string]>> = {
  "entries, and unknown paths that are set": [
    {
      ...plain,
      step: groups(50, 60),
      structures: structures((s) => ({ set: keyed(20, (k) => [`step.y${s}x${k}.z`, 1]) })),
    },
    "E_LIMIT step.e4x55: more than 300 entries",
  ],
  "entries, and unknown paths that are removed": [
    {
      ...plain,
      step: groups(50, 60),
      structures: structures((s) => ({ remove: range(60, (k) => `step.y${s}x${k}`) })),
    },
    "E_LIMIT step.e4x55: more than 300 entries",
  ],
  "entries that a structure adds": [
    { ...plain, step: five, structures: structures(() => ({ add: { after: groups(1, 1) } })) },
    "E_LIMIT structures.s0.add.after.g0: more than 300 entries",
  ],
  "entries that a structure sets": [
    { ...plain, structures: structures(() => ({ set: { step: groups(10, 60) } }), 1) },
    "more than 300 entries",
  ],
  layers: [
    {
      ...plain,
      network: undefined,
      networks: layers(5000),
      structures: structures((s) => ({ set: { [`networks.q${s}`]: 1 } })),
    },
    "E_LIMIT networks: more than 64 network layers",
  ],
  "layers that a structure adds": [
    {
      ...plain,
      network: undefined,
      networks: layers(64),
      structures: structures(() => ({ networks: { more: { use: "star" } } })),
    },
    "more than 64 network layers",
  ],
  changes: [
    {
      ...plain,
      step: five,
      structures: structures(() => ({ remove: range(32, (k) => name(k)) })),
    },
    "E_LIMIT structures: the structures set, remove and add 2048 things, and at most 2000 are taken",
  ],
  "values of their own": [
    {
      ...plain,
      network: ties(14_000),
      structures: structures((s) => ({ network: { open: { every: s + 1 } } })),
    },
    "E_LIMIT structures: the structures hold more than 250000 values of their own",
  ],
  structures: [
    { ...plain, step: five, structures: structures((s) => ({ horizon: s + 1 }), 6000) },
    "expected a list of 1 to 64, found a list of 6000",
  ],
};

const set = (each: number, of: (k: number, s: number) => [string, unknown]): Raw[] =>
  structures((s) => ({ set: keyed(each, (k) => of(k, s)) }));

/** Files within all limits, right and wrong. */
export const WITHIN: Readonly<Record<string, Raw>> = {
  "entries, and paths that are set": {
    ...plain,
    step: five,
    structures: set(31, (k) => [`${name(k)}.probability`, 0.5]),
  },
  "entries, and other parts that are set": {
    ...plain,
    step: five,
    structures: set(31, (k) => [`${name(k)}.use`, "forget-one"]),
  },
  "entries, and groups that are set": {
    ...plain,
    step: five,
    structures: set(31, (k) => [`${name(k)}.when`, { column: "model", is: 1 }]),
  },
  "entries, and unknown paths that are set": {
    ...plain,
    step: five,
    structures: set(31, (k, s) => [`step.y${s}x${k}.z`, 1]),
  },
  "long names, and long unknown paths": {
    ...plain,
    step: range(100, (k) => ({ use: "invent", id: "a".repeat(60) + k })),
    structures: set(20, (k) => [`step.${"b".repeat(70)}${k}`, 1]),
  },
  "entries, and unknown paths that are removed": {
    ...plain,
    step: five,
    structures: structures((s) => ({ remove: range(31, (k) => `step.y${s}x${k}`) })),
  },
  "entries, and entries that are removed": {
    ...plain,
    step: five,
    structures: structures(() => ({ remove: range(31, (k) => name(k)) })),
  },
  "entries beside unknown ones": {
    ...plain,
    step: groups(4, 59),
    structures: structures((s) => ({
      add: { step: range(31, (k) => ({ use: "invent", id: `n${s}y${k}`, after: "qq" })) },
    })),
  },
  "unknown layers": {
    ...plain,
    network: undefined,
    networks: layers(64),
    step: range(100, (k) => ({ use: "choose-neighbour", id: `e${k}`, over: `q${k}` })),
    structures: structures((s) => ({ horizon: s + 1 })),
  },
  "changes of the population": {
    ...plain,
    population: { size: 3, changes },
    structures: set(31, (k, s) => [`population.changes.${k}.size`, s + 2]).slice(0, 60),
  },
  "unknown changes of the population": {
    ...plain,
    population: { size: 3, changes },
    structures: set(31, (k, s) => [`population.change${s}.${k}.size`, 1]),
  },
  "ties that all share": {
    ...plain,
    network: ties(13_000),
    step: five,
    structures: structures(() => ({ set: { "step.e0x0.probability": 0.5 } })),
  },
  "ties of their own": {
    ...plain,
    network: ties(1200),
    structures: structures((s) => ({ network: { open: { every: s + 1 } } })),
  },
  "wrong ties": { ...plain, network: { use: "edge-list", ties: range(14_000, () => [0, "x"]) } },
  "the same tie": {
    ...plain,
    network: { use: "edge-list", ties: range(14_000, () => [0, 1]) },
    structures: structures((s) => ({ horizon: s + 1 })),
  },
  "recipes that are made last to first": recipes((k) => [`i${k - 1}`, `i${k - 2}`]),
  "recipes of what there is not": recipes((k) => [`i${k}x`, `i${k}y`]),
  "recipes that go in a circle": recipes((k) => [`i${2 + ((k + 1) % 998)}`, "i0"]),
};
