/** What people let others see of their answers: who does not dare to speak up shows what those around it say. */
import type { Draws } from "../random/draws.ts";
import { answerAt, shapeOf, writeAnswer, type AnswerShape } from "./answers.ts";
import type { Network } from "./network.ts";
import type { Params, Values } from "./params.ts";

/** The parameters of a part whose people see others through what they show. */
export const showing = {
  voice: {
    kind: "number",
    doc: "Chance that a person shows an answer that most of those around it, itself included, do not share, for each question; else it shows theirs (who has no answer shows none). One number for all; of each its own: safety",
    min: 0,
    max: 1,
    default: 1,
    ofOthers: true,
    symbol: "σ",
    plain: {
      label: "Speaking up",
      ends: ["nobody dares", "everybody does"],
      says: "How often people say what most around them do not think.",
    },
  },
  safety: {
    kind: "flag",
    doc: "Whether that chance is the smaller the less safe a person feels (feel-safe, meet-failure): voice times its safety",
    default: false,
  },
  omit: {
    kind: "number",
    doc: "Chance that a person says nothing on a question",
    min: 0,
    max: 1,
    default: 0,
    ofOthers: true,
    plain: {
      label: "Leaving things out",
      ends: ["never", "always"],
      says: "How often people say nothing on a question.",
    },
  },
  flip: {
    kind: "number",
    doc: "Chance that a person gives another answer than it has to a question, any other alike",
    min: 0,
    max: 1,
    default: 0,
    ofOthers: true,
    plain: {
      label: "Telling it wrongly",
      ends: ["never", "always"],
      says: "How often people give another answer than the one they have.",
    },
  },
} as const satisfies Params;

/** Where answers stand, and who listens to whom. */
interface Holders {
  readonly shape: AnswerShape;
  readonly column: Int32Array;
  readonly network: Network;
  readonly capacity: number;
  /** How safe each feels; null: it does not matter. */
  readonly safety: Float64Array | null;
  /** Whether the answers stay as they are during a call of the part: then what somebody shows is worked out once. */
  readonly still: boolean;
}

export class Display {
  /** The shape of what is shown, in which an answer may be missing. */
  readonly shape: AnswerShape;
  readonly shown: Int32Array;
  private readonly holders: Holders;
  private readonly values: Values<typeof showing>;
  private readonly draws: Draws;
  private readonly votes: Int32Array;
  /** In which call each row was made. */
  private readonly made: Int32Array;
  private call = 0;

  constructor(holders: Holders, values: Values<typeof showing>, draws: Draws) {
    const { count, options } = holders.shape;
    this.holders = holders;
    this.values = values;
    this.draws = draws;
    this.shape = shapeOf(count, options, true);
    this.shown = new Int32Array(holders.capacity * this.shape.stride);
    this.votes = new Int32Array(options);
    this.made = new Int32Array(holders.capacity);
  }

  /** To be called first in each call of the part: what was shown is over. */
  begin(): void {
    this.call = (this.call + 1) | 0;
  }

  /** Where in `shown` the answers begin that row j shows to all at this clock. Draws from the open stream of ~j. */
  of(j: number): number {
    const { shape, shown, draws } = this;
    const from = j * shape.stride;
    if (this.holders.still && this.made[j] === this.call) return from;
    this.made[j] = this.call;
    draws.open(~j);
    for (let question = 0; question < shape.count; question++)
      writeAnswer(shape, shown, from, question, this.says(j, question));
    return from;
  }

  /** Always the same number of words. */
  private says(j: number, question: number): number {
    const { draws, values, holders } = this;
    const { shape, column, safety } = holders;
    const own = answerAt(shape, column, j * shape.stride, question);
    const speaks = draws.unit() < values.voice * (safety === null ? 1 : safety[j]);
    const silent = draws.unit() < values.omit;
    const wrong = draws.unit() < values.flip;
    const by = 1 + draws.below(shape.options - 1);
    if (own < 0 || silent) return -1;
    const said = speaks ? own : this.around(j, question, own);
    return wrong ? (said + by) % shape.options : said;
  }

  /** What most say of those whom j listens to, and itself: its own answer, unless another has more; of several the lowest. */
  private around(j: number, question: number, own: number): number {
    const { votes, holders } = this;
    const { shape, column, network } = holders;
    votes.fill(0);
    votes[own] = 1;
    for (let d = network.degree(j) - 1; d >= 0; d--) {
      const answer = answerAt(shape, column, network.at(j, d) * shape.stride, question);
      if (answer >= 0) votes[answer]++;
    }
    let most = own;
    for (let a = 0; a < votes.length; a++) if (votes[a] > votes[most]) most = a;
    return most;
  }
}

/** Whether all is shown as it is: then nothing has to be shown, and nothing is drawn. */
export const showsAll = ({ voice, safety, omit, flip }: Values<typeof showing>): boolean =>
  voice === 1 && !safety && omit === 0 && flip === 0;
