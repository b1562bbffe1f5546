/** A rugged landscape: what a piece of the task adds hangs on how other pieces are done. */
import type { Task } from "../core/environment.ts";
import { absorb, digest, fresh } from "../core/hash.ts";
import type { EnvironmentPart, ValueProblem } from "../core/part.ts";
import type { Params, Values } from "../core/params.ts";
import { MOST_WAYS } from "../core/answers.ts";
import { of } from "../core/shared-params.ts";
import {
  bytesOfNk,
  drawNk,
  KEEPS,
  KEEPS_BYTES,
  MOST_DECIMALS,
  worthsOnce,
  type NkDrawn,
  type NkSpec,
} from "../core/nk.ts";

const params = {
  k: {
    kind: "integer",
    doc: "On how many other questions the worth of an answer hangs: 0, each answer is good or bad by itself; the more, the more rugged",
    unit: "questions",
    min: 0,
    max: MOST_WAYS,
    default: 5,
    symbol: "K",
    plain: {
      label: "How things hang together",
      ends: ["not at all", "everything"],
      says: "On how many other pieces of the task it depends whether one piece is done well.",
    },
  },
  exponent: {
    kind: "integer",
    doc: "Power to which the share of the best possible is raised: the higher, the less is had from what is merely good",
    min: 1,
    max: 64,
    default: 8,
  },
  valueRounding: {
    kind: "integer",
    doc: "Number of decimals to which contributions are rounded, so that ways of equal worth are common; left out: they are not rounded",
    unit: "decimals",
    min: 0,
    max: MOST_DECIMALS,
    optional: true,
  },
  partnersMayIncludeSelf: {
    kind: "flag",
    doc: "Whether a question may be drawn as one of those on which it hangs itself",
    default: false,
  },
  kCountsSelf: {
    kind: "flag",
    doc: "Whether k counts the question itself too, so that there are k - 1 others",
    default: false,
  },
  of,
} as const satisfies Params;
type LandscapeValues = Values<typeof params>;

const partnersOf = (values: LandscapeValues): number =>
  values.kCountsSelf ? values.k - 1 : values.k;

/** The kind that it is about, as the file says it. */
type Kind = Readonly<Record<string, unknown>>;
const questionsOf = (kind: Kind): number => kind["count"] as number;

class Landscape implements Task {
  readonly sort = "task";
  readonly places = 1;
  readonly truth = null;
  private readonly worths: Float64Array;

  constructor(worths: Float64Array) {
    this.worths = worths;
  }

  placeOf(): number {
    return 0;
  }

  /** Two answers and no gaps: a row is one word, and its bits are the answers. */
  worth(column: Int32Array, from: number): number {
    return this.worths[column[from]];
  }
}

export const landscape: EnvironmentPart<typeof params> = {
  name: "landscape",
  sort: "task",
  doc: "No answer is right by itself: what it adds hangs on other answers, so that small changes lead up to one of many peaks.",
  source:
    "Kauffman & Levin 1987, J. Theor. Biol. 128:11 (NK); to the power 8 of the share of the maximum: Lazer & Friedman 2007, " +
    "ASQ 52:667; valueRounding: 1 and partnersMayIncludeSelf as in the code of Barkoczi & Galesic 2016, Nat. Commun. " +
    "7:13109 (dnlbrkc/social_learning)",
  params,
  needs: ["beliefs"],
  right: () => false,
  columns: () => [{ name: "landscape", type: "int32", length: 2, perRow: false, hashed: true }],
  extraBytes(values, { kind }) {
    const bytes = bytesOfNk({ n: questionsOf(kind), partners: Math.max(0, partnersOf(values)) });
    return bytes <= KEEPS_BYTES ? KEEPS * bytes : bytes;
  },
  create(columns, values, { knowledge, draws }) {
    const { shape } = knowledge as unknown as { readonly shape: { readonly count: number } };
    const spec: NkSpec = {
      n: shape.count,
      partners: partnersOf(values),
      exponent: values.exponent,
      rounding: values.valueRounding,
      self: values.partnersMayIncludeSelf,
    };
    const drawn = drawNk(spec, draws);
    markOf(drawn, columns["landscape"] as Int32Array);
    return new Landscape(worthsOnce(spec, drawn));
  },
  problems(values) {
    if (partnersOf(values) >= 0) return [];
    const message = "k counts the question itself, so it is at least 1";
    return [{ key: "k", message, hint: "write k: 1, or kCountsSelf: false" }];
  },
  fits,
};

/** Stands for the landscape, in the state hash. */
function markOf({ partners, contributions }: NkDrawn, into: Int32Array): void {
  const lanes = fresh();
  absorb(lanes, partners, 0, partners.length);
  const words = new Int32Array(contributions.buffer);
  absorb(lanes, words, 0, words.length);
  digest(lanes, into);
}

function fits(values: LandscapeValues, kind: Kind): readonly ValueProblem[] {
  const count = questionsOf(kind);
  if (kind["options"] !== 2 || kind["undecided"] === true) {
    const message = "a landscape is over questions with two answers, and everybody has one";
    return [{ key: "use", message, hint: "write options: 2 and undecided: false" }];
  }
  if (count > MOST_WAYS) {
    const message = `all ways to answer ${count} questions are too many to be worked out`;
    return [{ key: "use", message, hint: `write count: ${MOST_WAYS}, or less` }];
  }
  const others = count - (values.partnersMayIncludeSelf ? 0 : 1);
  if (partnersOf(values) <= others) return [];
  const most = others + (values.kCountsSelf ? 1 : 0);
  const message = `k is ${values.k}, and of ${count} questions one can hang on ${others}`;
  return [{ key: "k", message, hint: `write k: ${most}, or less` }];
}
