/**
 * The text that is being written and all that is known of it: its problems, its sliders, in what it differs and what it
 * costs. It outlives the screen, so that who goes away and comes back finds it as it was.
 */
import { batch, signal } from "@preact/signals";
import type { Difference, Edit, Gauged } from "../../../../workers/edit/types.ts";
import type { StudyRead, TextProblem, TextRead } from "../../../../workers/questions/file-types.ts";
import type { Checker } from "./checker.ts";
import { isStudy, isUnsaved, type Draft } from "./draft.ts";
import { Levers } from "./levers.ts";
import { NoAnswer } from "./no-answer.ts";

/** Who still writes is not read. */
const RESTS_MS = 250;
/** What takes a while to be found out waits a little longer. */
const QUIET_MS = 900;
/** What is read at once is not announced. */
const PATIENT_MS = 600;
const LOOKS_MS = 50;

type Sound = Extract<TextRead, { ok: true }>;

/** How the text stands. */
type Status = "checking" | "sound" | "faulty" | "study" | "stopped";

/** What shows the text, and lets it be changed. */
interface Surface {
  apply(edits: readonly Edit[]): void;
  reveal(line: number, column: number): void;
}

export class Desk {
  readonly draft = signal<Draft | null>(null);
  /** What was being written before another text was opened. */
  readonly earlier = signal<Draft | null>(null);
  readonly text = signal("");
  readonly status = signal<Status>("checking");
  readonly problems = signal<readonly TextProblem[]>([]);
  /** How many runs the study has that stands there; null: none does that is sound. */
  readonly runs = signal<number | null>(null);
  /** Why nothing can be said of it. */
  readonly why = signal("");
  /** The last text that could be run, and whether it is this one. */
  readonly sound = signal<Sound | null>(null);
  readonly levers: Levers;
  readonly differences = signal<readonly Difference[] | null>(null);
  readonly gauged = signal<Gauged | "stopped" | null>(null);
  /** What has just been done, or could not be. */
  readonly said = signal("");
  /** Something would be lost with this window. */
  readonly unsaved = signal(false);
  /** Which question of an address it answers. */
  answers: string | null = null;
  surface: Surface | null = null;
  readonly checker: Checker;
  /** Tries ticks, which may take long: nobody who writes waits for it. */
  private readonly scales: Checker;
  private weighing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  /** The last text of which it is known how it stands. */
  private known: string | null = null;
  /** True: the screen is there, and somebody waits for answers. */
  here = false;

  constructor(checker: Checker, scales: Checker) {
    this.checker = checker;
    this.scales = scales;
    this.levers = new Levers({
      checker,
      text: () => this.text.peek(),
      write: (edits) => this.surface?.apply(edits),
    });
  }

  /** Another text; what was being written stays at hand. */
  open(draft: Draft, answers: string | null = null): void {
    const before = this.draft.peek();
    batch(() => {
      if (before !== null && before !== draft && isUnsaved(before)) this.earlier.value = before;
      if (this.earlier.peek() === draft) this.earlier.value = null;
      this.answers = answers;
      this.known = null;
      this.status.value = "checking";
      this.draft.value = draft;
      this.text.value = draft.text;
      this.unsaved.value = isUnsaved(draft);
      this.sound.value = this.differences.value = this.gauged.value = null;
      this.problems.value = [];
      this.levers.clear();
      this.said.value = "";
    });
    this.soon(0);
  }

  /** The screen is there. */
  enter(): void {
    this.here = true;
    if (this.draft.peek() !== null) this.soon(0);
  }

  leave(): void {
    this.here = false;
    clearTimeout(this.timer);
    this.levers.stop();
    this.checker.end();
    this.scales.end();
  }

  /** Somebody writes. */
  write(text: string): void {
    const draft = this.draft.peek();
    if (draft === null || text === draft.text) return;
    draft.text = text;
    batch(() => {
      this.text.value = text;
      this.unsaved.value = isUnsaved(draft);
      this.said.value = "";
    });
    if (this.weighing) this.scales.end();
    this.soon(RESTS_MS);
  }

  /** Nothing of it would be lost now. */
  isSafe(): void {
    const draft = this.draft.peek();
    if (draft === null) return;
    draft.safe = draft.text;
    this.unsaved.value = false;
  }

  tryAgain(): void {
    this.status.value = "checking";
    this.soon(0);
  }

  /** Waits until it is known how the text stands, as it is now. */
  async settled(): Promise<void> {
    if (this.known !== this.text.peek()) this.soon(0);
    while (this.here && this.known !== this.text.peek())
      await new Promise((resolve) => setTimeout(resolve, LOOKS_MS));
  }

  private soon(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), ms);
  }

  /** What is known of a study: its problems, and how many runs it is. */
  private takeStudy(text: string, read: StudyRead): void {
    this.known = text;
    batch(() => {
      this.problems.value = read.ok ? [] : read.problems;
      this.status.value = read.ok ? "study" : "faulty";
      this.runs.value = read.ok ? read.runs : null;
      this.sound.value = this.differences.value = this.gauged.value = null;
      this.levers.clear();
    });
  }

  /** Reads the text until the answer is about what stands there; only then the rest is asked. */
  private async look(): Promise<void> {
    if (this.busy || !this.here) return;
    this.busy = true;
    try {
      let asked: string;
      do {
        asked = this.text.peek();
        await this.lookAt(asked);
      } while (asked !== this.text.peek() && this.here);
    } finally {
      this.busy = false;
    }
  }

  private async lookAt(asked: string): Promise<void> {
    const isStale = (): boolean => asked !== this.text.peek() || !this.here;
    const slow = setTimeout(() => (this.status.value = "checking"), PATIENT_MS);
    try {
      if (isStudy(asked)) {
        const study = await this.checker.checkStudy(asked).finally(() => clearTimeout(slow));
        if (!isStale()) this.takeStudy(asked, study);
        return;
      }
      const read = await this.checker.check(asked).finally(() => clearTimeout(slow));
      if (isStale()) return;
      this.take(asked, read);
      if (!read.ok) return;
      const { original } = this.draft.peek() ?? { original: asked };
      const differences = await this.checker.differences(original, asked);
      if (isStale()) return;
      this.differences.value = differences;
      await this.lookBack(original === asked ? read : null, original);
      setTimeout(() => {
        if (!isStale() && this.gauged.peek() === null) void this.weigh(asked, isStale);
      }, QUIET_MS);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (isStale()) return;
      this.known = asked;
      batch(() => {
        this.status.value = "stopped";
        this.why.value = error.message;
      });
    }
  }

  /** Reads the original once, for the way back of the sliders. */
  private async lookBack(read: TextRead | null, original: string): Promise<void> {
    if (this.levers.first.peek().size > 0) return;
    const first = read ?? (await this.checker.check(original));
    if (!first.ok || this.draft.peek()?.original !== original) return;
    this.levers.takeFirst(first.offers);
  }

  private take(text: string, read: TextRead): void {
    this.known = text;
    batch(() => {
      this.problems.value = read.ok ? [] : read.problems;
      this.status.value = read.ok ? "sound" : "faulty";
      if (!read.ok) {
        this.differences.value = null;
        this.gauged.value = null;
        return;
      }
      this.gauged.value = null;
      this.sound.value = read;
      this.levers.take(read.offers);
    });
  }

  private async weigh(asked: string, isStale: () => boolean): Promise<void> {
    this.weighing = true;
    try {
      const gauged = await this.scales.gauge(asked);
      if (!isStale()) this.gauged.value = gauged;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (!isStale()) this.gauged.value = "stopped";
    } finally {
      this.weighing = false;
    }
  }
}
