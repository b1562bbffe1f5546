/** A plane of two numbers with one broad hill and many bumps, on which a little nearer is not always a little better. */
import { answerAt, type AnswerShape } from "../core/answers.ts";
import type { Task } from "../core/environment.ts";
import { absorb, digest, fresh } from "../core/hash.ts";
import type { EnvironmentPart, ValueProblem } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { reliefOf } from "../core/relief.ts";
import { of } from "../core/shared-params.ts";

const MOST_SIDE = 1000;

const params = {
  roughness: {
    kind: "number",
    doc: "How high bumps are: those of a grid with 2^k points on a side weigh roughness to the power k, k from 3 to 7; 0: a smooth hill",
    min: 0,
    max: 1,
    default: 0.7,
    plain: {
      label: "Bumps on the way",
      ends: ["none", "many"],
      says: "How high the small hills are that look like the best place from nearby.",
    },
  },
  of,
} as const satisfies Params;

class Peaks implements Task {
  readonly sort = "task";
  readonly places = 1;
  readonly truth = null;
  private readonly shape: AnswerShape;
  private readonly worths: Float64Array;

  constructor(shape: AnswerShape, worths: Float64Array) {
    this.shape = shape;
    this.worths = worths;
  }

  placeOf(): number {
    return 0;
  }

  worth(column: Int32Array, from: number): number {
    const { shape, worths } = this;
    const x = answerAt(shape, column, from, 0);
    return worths[x * shape.options + answerAt(shape, column, from, 1)];
  }
}

export const peaks: EnvironmentPart<typeof params> = {
  name: "peaks",
  sort: "task",
  doc: "Two numbers are sought together; there is one broad hill, and bumps that look like it from nearby.",
  source:
    "Mason & Watts 2012, PNAS 109:764, as in the code of Barkoczi & Galesic 2016 (dnlbrkc/social_learning): a Gaussian and five " +
    "octaves of bicubic noise times 0.7^k; the kind of the bicubic surface (Catmull and Rom) and 0 as the least are ours",
  params,
  needs: ["beliefs"],
  right: () => false,
  columns: () => [{ name: "landscape", type: "int32", length: 2, perRow: false, hashed: true }],
  extraBytes: (_, { kind }) => 8 * sideOf(kind) * sideOf(kind),
  create(columns, { roughness }, { knowledge, draws }) {
    const { shape } = knowledge as unknown as { readonly shape: AnswerShape };
    const worths = reliefOf(shape.options, roughness, draws);
    const lanes = fresh();
    absorb(lanes, new Int32Array(worths.buffer), 0, 2 * worths.length);
    digest(lanes, columns["landscape"] as Int32Array);
    return new Peaks(shape, worths);
  },
  fits,
};

const sideOf = (kind: Readonly<Record<string, unknown>>): number => kind["options"] as number;

function fits(_: unknown, kind: Readonly<Record<string, unknown>>): readonly ValueProblem[] {
  const two = kind["count"] === 2 && kind["undecided"] !== true;
  if (two && sideOf(kind) >= 2 && sideOf(kind) <= MOST_SIDE) return [];
  const message = `peaks are over two questions, each with up to ${MOST_SIDE} answers, and everybody has both`;
  return [{ key: "use", message, hint: "write count: 2, options: 100 and undecided: false" }];
}
