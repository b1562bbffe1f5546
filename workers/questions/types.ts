/** What a worker can be asked beside the commands of its session: by name, what is asked and what is answered, plain data. */
import type { Scenario, Statement } from "../../src/sim/index.ts";
import type { Host } from "../host.ts";
import type { Player } from "../live-player.ts";
import type { Description } from "../live-types.ts";

/** One line a question. */
export interface Questions {
  /** The books of a structure of the open session, at the tick where it stands. */
  books: { asked: { readonly structure: number }; told: readonly Statement[] };
}

export type QuestionName = keyof Questions;
export type Asked<Name extends QuestionName> = Questions[Name]["asked"];
export type Told<Name extends QuestionName> = Questions[Name]["told"];

/** What is open in the worker, as it stands. */
export interface Open {
  readonly scenario: Scenario;
  readonly description: Description;
  /** One a structure, in the order of the description. */
  readonly players: readonly Player[];
}

export interface Asking {
  readonly host: Host;
  /** Null: nothing is open. */
  readonly session: Open | null;
  /** False: nobody waits for the answer any more. Who takes long looks at it, and pauses (`host.pause`) now and then. */
  readonly wanted: () => boolean;
}

/** A file that answers one question. Errors that a user can mend are RatchetErrors. */
export interface Answering<Name extends QuestionName> {
  readonly answer: (asked: Asked<Name>, asking: Asking) => Promise<Told<Name>> | Told<Name>;
}
