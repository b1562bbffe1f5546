/** What has been seen of several options, and which of them a person therefore holds to be best. */
import { BOOKS_SLOTS } from "../core/books.ts";
import type { Columns } from "../core/columns.ts";
import type { Evidence, SkillChange } from "../core/knowledge.ts";
import { MOVED, SWAPPED, type Lineage } from "../core/lineage.ts";
import type { KnowledgePart } from "../core/part.ts";
import type { Params, Values } from "../core/params.ts";
import { ln } from "../exact/index.ts";
import { NOISES } from "../exact/noise.ts";
import type { Draws } from "../random/draws.ts";
import { Holders } from "./holders.ts";

const params = {
  measure: {
    kind: "choice",
    options: ["log-odds", "counts"],
    doc: "What is kept: log-odds, that the second option is better than the first, whose success rate everybody knows; counts, the successes and failures seen of each option, of which none is known",
    default: "log-odds",
  },
  options: {
    kind: "integer",
    doc: "Number of options, counted from 0",
    unit: "options",
    min: 2,
    max: 64,
    default: 2,
  },
  labels: {
    kind: "labels",
    doc: "Names of the options, instead of their number",
    optional: true,
  },
  start: {
    kind: "distribution",
    doc: "Log-odds of a newcomer: one number for all, or a draw for each; the standard logistic law gives chances that are uniform between 0 and 1",
    default: { noise: "logistic", at: 0, spread: 1 },
  },
  prior: {
    kind: "number",
    doc: "Counts: of each option a newcomer begins with so many successes, and with so many failures, each any number from 0 to this",
    min: 0.000001,
    max: 1000000,
    default: 4,
    symbol: "alpha, beta",
  },
  sure: {
    kind: "number",
    doc: "Log-odds: a person is sure of the second option when it gives it more than this chance to be better",
    min: 0.5,
    max: 0.999999999,
    default: 0.9999,
  },
} as const satisfies Params;
type EvidenceValues = Values<typeof params>;

const optionsOf = ({ labels, options }: EvidenceValues): number => labels?.length ?? options;
/** Numbers that each person keeps. */
const strideOf = (values: EvidenceValues): number =>
  values.measure === "log-odds" ? 1 : 2 * optionsOf(values);

class SeenOfOptions implements Evidence {
  readonly use = "evidence";
  readonly name: string;
  readonly books: Float64Array;
  readonly measure: Evidence["measure"];
  readonly items: number;
  readonly labels: readonly string[];
  readonly evidence: Float64Array;
  readonly favourite: Int32Array;
  readonly sure: number;
  readonly holders: Holders;
  lineage: Lineage | null = null;
  private readonly stride: number;
  private readonly values: EvidenceValues;
  private readonly how: SkillChange = { channel: 0, reason: 0, source: -1 };

  constructor(columns: Columns, values: EvidenceValues, name: string) {
    this.name = name;
    this.values = values;
    this.measure = values.measure;
    this.items = optionsOf(values);
    this.labels = values.labels ?? [];
    this.stride = strideOf(values);
    this.sure = ln(values.sure / (1 - values.sure));
    this.books = columns["books"] as Float64Array;
    this.evidence = columns["evidence"] as Float64Array;
    this.favourite = columns["favourite"] as Int32Array;
    this.favourite.fill(-1);
    this.holders = new Holders(columns, this.items);
  }

  weigh(row: number, logOdds: number): void {
    this.evidence[row] += logOdds;
  }

  // oxlint-disable-next-line max-params -- the hot path hands plain values down rather than an object for each call
  count(row: number, option: number, successes: number, failures: number): void {
    const at = row * this.stride + 2 * option;
    this.evidence[at] += successes;
    this.evidence[at + 1] += failures;
  }

  best(row: number): number {
    if (this.measure === "log-odds") return this.evidence[row] > 0 ? 1 : 0;
    let best = 0;
    let most = -1;
    for (let option = 0; option < this.items; option++) {
      const rate = this.rate(row, option);
      if (rate > most) {
        most = rate;
        best = option;
      }
    }
    return best;
  }

  rate(row: number, option: number): number {
    const at = row * this.stride + 2 * option;
    const successes = this.evidence[at];
    const all = successes + this.evidence[at + 1];
    return all > 0 ? successes / all : 0;
  }

  settle(row: number, how: SkillChange): boolean {
    const before = this.favourite[row];
    const best = this.best(row);
    if (before === best) return false;
    if (before >= 0) this.leave(row, how.reason);
    this.favourite[row] = best;
    this.holders.add(best, how.channel);
    if (this.lineage !== null) this.lineage.record(row, best, how.channel, how.source);
    return true;
  }

  begin(row: number, draws: Draws, channel: number): void {
    const { start, prior } = this.values;
    const from = row * this.stride;
    if (this.measure === "counts") {
      for (let at = from; at < from + this.stride; at++) this.evidence[at] = prior * draws.unit();
    } else {
      this.evidence[from] =
        typeof start === "number" ? start : start.at + start.spread * NOISES[start.noise](draws);
    }
    this.how.channel = channel;
    this.settle(row, this.how);
  }

  clear(row: number, reason: number): void {
    if (this.favourite[row] >= 0) this.leave(row, reason);
    this.empty(row);
  }

  move(from: number, to: number): void {
    this.lineage?.record(to, -1, MOVED, from);
    const { stride, evidence, favourite } = this;
    evidence.copyWithin(to * stride, from * stride, (from + 1) * stride);
    favourite[to] = favourite[from];
    this.empty(from);
  }

  swap(a: number, b: number): void {
    this.lineage?.record(a, -1, SWAPPED, b);
    const { stride, evidence, favourite } = this;
    for (let k = 0; k < stride; k++) {
      const moved = evidence[a * stride + k];
      evidence[a * stride + k] = evidence[b * stride + k];
      evidence[b * stride + k] = moved;
    }
    const moved = favourite[a];
    favourite[a] = favourite[b];
    favourite[b] = moved;
  }

  closeTick(): void {
    this.holders.closeTick();
  }

  recount(n: number): { person: number; group: number } {
    const holders = new Int32Array(this.items);
    let person = 0;
    for (let row = 0; row < n; row++) {
      const favourite = this.favourite[row];
      if (favourite < 0) continue;
      if (favourite !== this.best(row))
        throw new Error("a favourite that is not the best: the engine is wrong");
      holders[favourite]++;
      person++;
    }
    let group = 0;
    for (let option = 0; option < this.items; option++) {
      if (holders[option] !== this.holders.count[option])
        throw new Error("the numbers of holders are not kept up: the engine is wrong");
      group += holders[option] > 0 ? 1 : 0;
    }
    return { person, group };
  }

  private empty(row: number): void {
    this.evidence.fill(0, row * this.stride, (row + 1) * this.stride);
    this.favourite[row] = -1;
  }

  private leave(row: number, reason: number): void {
    const option = this.favourite[row];
    this.holders.remove(option, reason);
    if (this.lineage !== null) this.lineage.record(row, option, reason, -1);
  }
}

export const evidence: KnowledgePart<typeof params> = {
  name: "evidence",
  doc: "Each person weighs what it has seen of several options, and holds one of them to be best: that one is what it knows.",
  source:
    "Bala & Goyal 1998, Review of Economic Studies 65:595; Zollman 2007, Philosophy of Science 74:574 (log-odds); Zollman " +
    "2010, Erkenntnis 72:17 (counts, priors uniform up to 4)",
  params,
  columns: (values, rows) => [
    {
      name: "evidence",
      type: "float64",
      length: rows * strideOf(values),
      perRow: true,
      hashed: true,
    },
    { name: "favourite", type: "int32", length: rows, perRow: true, hashed: true },
    { name: "holders", type: "int32", length: optionsOf(values), perRow: false, hashed: false },
    { name: "books", type: "float64", length: BOOKS_SLOTS, perRow: false, hashed: false },
  ],
  extraBytes: (values) => optionsOf(values) * 9,
  create: (columns, values, name) => new SeenOfOptions(columns, values, name),
  problems(values) {
    if (values.measure === "counts" || optionsOf(values) === 2) return [];
    const message = `log-odds weigh one option against another, and there are ${optionsOf(values)}`;
    const key = values.labels === undefined ? "options" : "labels";
    return [{ key, message, hint: "take two options, or measure: counts" }];
  },
};
