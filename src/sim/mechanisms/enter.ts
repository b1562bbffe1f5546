/** Things are taken up because related ones are there, and because neighbours have them. */
import { channelSlot, reasonSlot } from "../core/books.ts";
import { repertoireOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, over, reason } from "../core/shared-params.ts";
import { surroundingsOf } from "../core/surroundings.ts";
import { exp } from "../exact/index.ts";

const params = {
  form: {
    kind: "choice",
    options: ["logistic", "either"],
    doc: "logistic (left out): log-odds are added up; either: one of two ways that do not know of each other leads to a thing, with the chances related and neighbours, so that the one adds less where the other is likely already",
    optional: true,
  },
  base: {
    kind: "number",
    doc: "Log-odds that a thing is taken up where nothing related is there and no neighbour has it",
    min: -100,
    max: 100,
    symbol: "b0",
    default: -4,
  },
  related: {
    kind: "number",
    doc: "What is added to the log-odds (either: the chance that they lead to it) when all related things are there, and in proportion when some are",
    min: -20,
    max: 20,
    symbol: "b1",
    default: 0,
    plain: {
      label: "Learning from what one has",
      ends: ["none", "much"],
      says: "How much it helps to know related things.",
    },
  },
  neighbours: {
    kind: "number",
    doc: "What is added (either: the chance that they lead to it) when all neighbours have it, and in proportion (by weight of ties) when some have it",
    min: -20,
    max: 20,
    symbol: "b2",
    default: 0,
    plain: {
      label: "Learning from neighbours",
      ends: ["none", "much"],
      says: "How much it helps that neighbours know it.",
    },
  },
  both: {
    kind: "number",
    doc: "What is added for the product of both shares; below 0: the one helps less where the other helps already",
    min: -20,
    max: 20,
    symbol: "b3",
    default: 0,
    plain: {
      label: "Both at once",
      ends: ["less than their sum", "more"],
      says: "Whether knowing related things and having neighbours who know it help each other, or get in each other's way.",
    },
  },
  exit: {
    kind: "number",
    doc: "Chance that a thing which was there at the start of the turn is given up, for each thing",
    min: 0,
    max: 1,
    default: 0,
    symbol: "epsilon",
    plain: {
      label: "Giving up",
      ends: ["never", "often"],
      says: "Chance that a thing is given up, for each thing that is there.",
    },
  },
  over,
  plus: {
    kind: "layer",
    doc: "Name of a second layer, whose ties count beside those of the first (left out: none); where all ties of a layer weigh the same, each counts 1",
    optional: true,
  },
  channel: channel("neighbour"),
  reason: reason("environment"),
  of,
} as const satisfies Params;

/** Whether neighbours count at all. */
const listens = (values: { readonly neighbours: number; readonly both: number }): boolean =>
  values.neighbours !== 0 || values.both !== 0;

export const enter: Mechanism<typeof params> = {
  name: "enter",
  doc: "Each person takes up what it lacks, the likelier the more related things it has and the more neighbours have it; it may give up what it had.",
  source:
    "Gao, Jun, Pentland, Zhou & Hidalgo 2017, arXiv 1703.01369 (logistic form: base + related w + neighbours W + both w W); " +
    "density w: sum of the proximities of what is there over the sum of all (py-ecomplexity). Of that paper only the abstract was read: both forms are ours; either: 1 - (1 - related w) (1 - neighbours W)",
  params,
  acts: "agents",
  needs: ["repertoire"],
  ties: listens,
  looks: ["items"],
  writes: [{ column: "items", rows: "own" }],
  loses: ({ exit }) => exit > 0,
  problems({ form, related, neighbours, both }) {
    if (form !== "either") return [];
    const wrong = Object.entries({ related, neighbours }).filter(([, p]) => p < 0 || p > 1);
    const said = wrong.map(([key, p]) => ({
      key,
      message: `expected a chance from 0 to 1, found ${p}`,
      hint: "with form: either it is a chance, not a log-odds",
    }));
    if (both === 0) return said;
    const message = "it says nothing where one of two ways is enough";
    return [...said, { key: "both", message, hint: "leave it out, or take form: logistic" }];
  },
  bind(world, values, draws) {
    const known = repertoireOf(world, values.of);
    const { items } = known;
    const layers = listens(values) ? [values.over, values.plus] : [];
    const around = surroundingsOf(world, known, layers);
    const taught = channelSlot(values.channel);
    const own = channelSlot("own");
    const gone = reasonSlot(values.reason);
    const either = values.form === "either";
    const { base, related, neighbours, both } = values;
    const chance = either
      ? (w: number, W: number) => 1 - (1 - related * w) * (1 - neighbours * W)
      : (w: number, W: number) =>
          1 / (1 + exp(-(base + related * w + (neighbours + both * w) * W)));
    const turn = (row: number): void => {
      around.look(row);
      draws.open(row);
      for (let item = 0; item < items; item++) {
        const u = draws.unit();
        if (known.has(row, item)) {
          if (u < values.exit) known.drop(row, item, gone);
          continue;
        }
        const w = around.related(item);
        const W = around.neighbours(item);
        if (u >= chance(w, W)) continue;
        const byOneself = either ? u < values.related * w : W === 0;
        known.learn(row, item, byOneself ? own : taught, -1);
      }
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) turn(ids[k]);
    };
  },
};
