/** A description, a pair and a frame, as the sentences of the page are given them. */
import { CHANNELS, REASONS } from "../../src/sim/core/books.ts";
import type { Way } from "../../src/app/words/run.ts";
import type {
  Description,
  LiveFrame,
  PairSummary,
  StructureFrame,
} from "../../workers/live-types.ts";

export const description: Description = {
  id: "friends",
  title: "",
  question: "",
  source: { citation: "", fidelity: "own" },
  books: { gained: CHANNELS, lost: REASONS },
  unit: "round",
  until: 60,
  horizon: 5000,
  seed: "oak-41",
  luck: "same",
  set: {},
  scenarioHash: "",
  commandHash: "",
  items: 14,
  personWord: "person",
  itemWord: "item",
  level: { word: null, most: 14, shade: "more" },
  labels: [],
  nothingIsLost: true,
  onlyTiesDiffer: true,
  oneWay: false,
  offered: ["Villages", "Everyone"],
  structures: [
    { name: "Villages", people: 64, seed: "oak-41" },
    { name: "Everyone", people: 64, seed: "oak-41" },
  ],
  metrics: [],
  lead: "known",
  chart: null,
};

const leads: PairSummary["leads"] = {
  mean: new Float64Array(61),
  low: new Float64Array(61),
  high: new Float64Array(61),
  early: { n: 40, estimate: 0, low: -1, high: 1 },
  late: { n: 40, estimate: -3, low: -4, high: -2 },
  stretches: [],
  crossings: [],
};

export const pair = (more: Partial<PairSummary>): PairSummary => ({
  whose: "known",
  notPaired: null,
  a: 0,
  b: 1,
  n: 40,
  mean: -3.4,
  low: -4,
  high: -2.9,
  bAhead: 2,
  ties: 2,
  gainOfPairing: 1,
  forHalf: 160,
  differences: new Float64Array(40),
  leads,
  ...more,
});

export const frameOf = (known: readonly number[]): LiveFrame => ({
  tick: 60,
  structures: known.map((value): StructureFrame => ({
    tick: 60,
    people: 64,
    stage: 0,
    known: value,
    person: value / 2,
    chart: value / 100,
    alone: 0,
    gained: 0,
    lost: 0,
    metrics: [],
    stopped: null,
    state: "",
    hash: "",
    found: [],
    forgotten: [],
    detail: null,
  })),
});

export const way = (quiet: number | null, peak = 0): Way => ({
  quiet,
  peak: { value: peak, at: 30 },
  before: null,
});
