/** What a worker can be asked beside the commands of its session: by name, what is asked and what is answered, plain data. */
import type { Scenario } from "../../src/sim/index.ts";
import type { Host } from "../host.ts";
import type { Player } from "../live-player.ts";
import type { Verdict } from "../../src/lab/verdict.ts";
import type { CourseEnd } from "../live-detail.ts";
import type { Description } from "../live-types.ts";
import type { GroupsAnswer } from "./groups-answer.ts";
import type { FileText, FileWanted, TextRead } from "./file-types.ts";
import type {
  ItemLineage,
  ItemsNow,
  ItemsPlan,
  ItemsRequest,
  LedgersRequest,
  LineageRequest,
  Pair,
  PersonLineage,
  WhyAnswer,
  WhyRequest,
} from "./knowledge-types.ts";
import type { SeatAnswer, SeatsRequest } from "../seats.ts";

/** One line a question. */
export interface Questions {
  /** Who of a structure belongs to which group, where it stands; null: there are no groups. */
  groups: { asked: { readonly structure: number }; told: GroupsAnswer | null };
  /** Whether the ratchet of a structure holds, as further runs of it say. */
  verdict: {
    asked: { readonly structure: number; readonly ends: readonly CourseEnd[] };
    told: Verdict;
  };
  /** What a page knows of a scenario that ships, for the text of one that does not. */
  offers: { asked: { readonly text: string }; told: TextRead };
  /** A scenario with its settings, as the text of a file. */
  file: { asked: FileWanted; told: FileText };
  /** What can be known at all in a structure of the open session, and what it is made from. */
  things: { asked: { readonly structure: number }; told: ItemsPlan };
  /** How each of these things stands at a tick. */
  items: { asked: ItemsRequest; told: ItemsNow };
  /** What two structures had gained and lost at a tick, in further runs of a scenario that is not open here. */
  ledgers: { asked: LedgersRequest; told: readonly Pair[] };
  /** Where an item came from, or what a person learned and taught, up to a tick; null: it has not come yet. */
  lineage: { asked: LineageRequest; told: ItemLineage | PersonLineage | null };
  /** Why one structure of the open scenario is ahead of another. */
  why: { asked: WhyRequest; told: WhyAnswer };
  /** The runs of seats of a class; null: nobody waits for them any more. */
  seats: { asked: SeatsRequest; told: readonly SeatAnswer[] | null };
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
