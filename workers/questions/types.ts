/** What a worker can be asked beside the commands of its session: by name, what is asked and what is answered, plain data. */
import type { Scenario } from "../../src/sim/index.ts";
import type { Host } from "../host.ts";
import type { Player } from "../live-player.ts";
import type { Verdict } from "../../src/lab/verdict.ts";
import type { CourseEnd } from "../live-detail.ts";
import type { Description, StructureFrame } from "../live-types.ts";
import type { GroupsAnswer } from "./groups-answer.ts";
import type { FileText, FileWanted, StudyRead, TextRead } from "./file-types.ts";
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
import type { Completion, Difference, Gauged, Patched } from "../edit/types.ts";
import type { SeatAnswer, SeatsRequest } from "../seats.ts";
import type { BlockTask, MadeBlock } from "../../src/lab/study/block.ts";
import type {
  Course,
  CourseAsked,
  ResultFile,
  Results,
  RunAsked,
  StepAsked,
  StepTold,
  StudyAsked,
  StudyFile,
  StudyTold,
} from "../study/types.ts";

/** One line a question. */
export interface Questions {
  /** Who of a structure belongs to which group, where it stands; null: there are no groups. */
  groups: { asked: { readonly structure: number }; told: GroupsAnswer | null };
  /** Whether the ratchet of a structure holds, as further runs of it say. */
  verdict: {
    asked: { readonly structure: number; readonly ends: readonly CourseEnd[] };
    told: Verdict;
  };
  /** What a page knows of a scenario that ships, for the text of one that does not. `rough`: at once, with no value of a slider tried. */
  offers: { asked: { readonly text: string; readonly rough?: boolean }; told: TextRead };
  /** The same of the text of a study. `scenarios`: texts of scenarios by the names that it may have for them. */
  checkStudy: {
    asked: { readonly text: string; readonly scenarios: Readonly<Record<string, string>> };
    told: StudyRead;
  };
  /** What could stand at a place of a text that is being written; null: nothing that is known. */
  complete: {
    asked: { readonly text: string; readonly position: number };
    told: Completion | null;
  };
  /** What to change in a text so that a number in it has another value, and all else stays as it was written. */
  patch: {
    asked: { readonly text: string; readonly path: string; readonly value: number };
    told: Patched;
  };
  /** In what two texts differ; null: one of them is no scenario. */
  differences: {
    asked: { readonly before: string; readonly after: string };
    told: readonly Difference[] | null;
  };
  /** How long the scenario of a text computes on this device; some of its first ticks are tried. */
  gauge: { asked: { readonly text: string; readonly memory: number }; told: Gauged };
  /** What files of a study's results say. */
  results: { asked: { readonly files: readonly ResultFile[] }; told: Results };
  /** One metric over time, of some of the runs of a file, a line for each of their groups. */
  studyCourse: { asked: CourseAsked; told: readonly Course[] };
  /** What a study comes to; from then on it is open in this worker. */
  study: { asked: StudyAsked; told: StudyTold };
  /** Blocks that have been made of the open study, and blocks to be made. */
  studyStep: { asked: StepAsked; told: StepTold };
  /** What it has come to so far, and its result files when all of it is made. */
  studyResults: { asked: null; told: Results };
  studyFiles: { asked: null; told: readonly StudyFile[] };
  /** One run of a resolved study, as the text of a scenario. */
  studyRun: { asked: RunAsked; told: string };
  /** The runs of a block of a study that is open elsewhere. */
  block: { asked: BlockTask; told: MadeBlock };
  /** A scenario with its settings, as the text of a file. */
  file: { asked: FileWanted; told: FileText };
  /** A structure at a tick that has been played, with what happened in it; what is open stays where it stands. */
  moment: {
    asked: { readonly structure: number; readonly tick: number };
    told: StructureFrame;
  };
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
  /** Where their common clock stands. */
  readonly tick: number;
  /** Largest number of bytes that one run may take. */
  readonly memory: number;
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
