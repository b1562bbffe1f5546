/** What is open on the screen of studies. It outlives the screen: who replays a run comes back to where they were. */
import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import type { TextProblem } from "../../../../workers/questions/file-types.ts";
import type {
  Course,
  CourseAsked,
  ResponseColumn,
  Results,
  StudyPlan,
} from "../../../../workers/study/types.ts";
import { askAlone } from "../../run/ask.ts";
import type { Crew } from "./crew.ts";
import { firstChoice, type Choice } from "./cut.ts";

/** Results that are drawn. */
export interface Opened {
  readonly results: Results;
}

/** A study that is open, and who makes its runs. */
export interface Studied {
  /** The name of its file. */
  readonly name: string;
  readonly plan: StudyPlan;
  readonly crew: Crew;
}

export interface Work {
  readonly state: "ready" | "running" | "stopped" | "over";
  readonly done: number;
  readonly of: number;
}

export interface Wrong {
  readonly name: string;
  readonly problems: readonly TextProblem[];
  /** Its text, and the files that were opened with it, by their names. */
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  /** Files that it names and that are not here. */
  readonly wants: readonly string[];
}

export type AskCourse = (asked: CourseAsked) => Promise<readonly Course[]>;

export class Bench {
  readonly studied = signal<Studied | null>(null);
  readonly work = signal<Work>({ state: "ready", done: 0, of: 0 });
  /** What is wrong with a study that was to be opened. */
  readonly wrong = signal<Wrong | null>(null);
  readonly opened = signal<Opened | null>(null);
  readonly choice = signal<Choice>({ response: 0, across: 0, down: -1, held: [] });
  /** The point whose runs are shown; null: none. */
  readonly point = signal<number | null>(null);
  /** What has just come of something. */
  readonly said = signal("");
  readonly busy = signal(false);
  /** What stands above whatever is open is folded away: it has been read, and the figure wants the room. */
  readonly folded = signal(false);
  readonly response: ReadonlySignal<ResponseColumn | null> = computed(
    () => this.opened.value?.results.responses[this.choice.value.response] ?? null,
  );

  /** Runs that were made here are asked for where they were made, those of files anywhere. */
  readonly askCourse: AskCourse = (asked) => {
    const crew = asked.file === null ? this.studied.peek()?.crew : undefined;
    return crew === undefined ? askAlone("studyCourse", asked) : crew.ask("studyCourse", asked);
  };

  /** Results of files; whatever was open is closed. */
  open(results: Results): void {
    batch(() => {
      this.close();
      this.show(results, true);
      this.folded.value = true;
    });
  }

  /** A study, of which nothing is made yet. */
  openStudy(studied: Studied): void {
    batch(() => {
      this.close();
      this.studied.value = studied;
      this.work.value = { state: "ready", done: 0, of: studied.plan.runs };
      this.folded.value = true;
    });
  }

  openWrong(wrong: Wrong): void {
    batch(() => {
      this.close();
      this.wrong.value = wrong;
    });
  }

  /** Draws results; `anew`: from their first view, else as they are looked at. */
  show(results: Results, anew: boolean): void {
    batch(() => {
      this.opened.value = { results };
      if (!anew) return;
      this.choice.value = firstChoice(results);
      this.point.value = null;
    });
  }

  /** Shows it otherwise; the chosen point is kept, for its runs are the same. */
  choose(change: Partial<Choice>): void {
    this.choice.value = { ...this.choice.peek(), ...change };
  }

  private close(): void {
    this.studied.peek()?.crew.end();
    this.studied.value = null;
    this.wrong.value = null;
    this.opened.value = null;
    this.point.value = null;
    this.folded.value = false;
  }
}
