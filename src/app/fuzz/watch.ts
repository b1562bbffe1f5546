/** What must hold of the page at each moment, whatever was done to it. */
import { effect } from "@preact/signals";
import type { Description, LiveFrame } from "../../../workers/live-types.ts";
import type { Page } from "../page.ts";
import { showsRun } from "../routes.ts";
import type { Play, Shown } from "../run/shown.ts";
import { booksOf } from "../screens/explore/slots.ts";
import { nameOf } from "./acts.ts";

/** So long something may be wrong, in time during which the page was drawn: it may be on its way. */
const LIMITS = {
  "a run that plays stands still": 6000,
  "a run is not opened": 30_000,
  "further runs do not come on": 30_000,
  "the page has no heading of the first level": 2000,
  "the slider of time does not stand where the run is": 3000,
} as const;
type Lasting = keyof typeof LIMITS;
/** Of a frame so much counts at most: a machine that is busy with something else holds up everything. */
const MOST_OF_FRAME_MS = 50;
/** What no sentence of ours says. The monkey types none of it. */
const NOT_WORDS = /\bNaN\b|\bundefined\b|\[object |\bInfinity\b|\{\s*\$(?!name)/u;
const ATTRIBUTES = ["d", "x", "y", "cx", "cy", "x1", "y1", "transform", "points", "width", "style"];
const SPOKEN = ["aria-label", "aria-valuetext", "title", "aria-valuenow"];
const NOT_NUMBERS = [...ATTRIBUTES, ...SPOKEN]
  .flatMap((name) => ["NaN", "undefined", "Infinity"].map((text) => `[${name}*="${text}"]`))
  .join(", ");
/** What is kept for this window alone, and what the reader may have asked to be kept. */
const OF_WINDOW: ReadonlySet<string> = new Set(["ratchet-bets", "ratchet-class"]);
const SAVED: readonly (readonly [key: string, pressed: string])[] = [
  ["ratchet-lessons", ".remembering *"],
  ["ratchet-files", "[data-route=edit] *"],
];

const headings = (): number =>
  [...document.querySelectorAll("h1")].filter((each) =>
    each.checkVisibility({ visibilityProperty: true }),
  ).length;

/** What the group knew at the start, what came and what went must give what it knows, in sum and line by line. */
function booksWrong(
  { books }: Description,
  { known, gained, lost, detail }: LiveFrame["structures"][number],
): string | null {
  if (detail === null) return null;
  const { group } = booksOf(detail.books, books);
  if (group.gained === gained && group.lost === lost && group.now === known) return null;
  return `the books do not balance: ${group.start} + ${gained} - ${lost}, ${known} known; by their lines +${group.gained}, -${group.lost}, ${group.now}`;
}

export class Watch {
  private readonly page: Page;
  private readonly report: (fault: string) => void;
  private before: { readonly play: Play; readonly shown: Shown } | null = null;
  private readonly lasting = new Map<Lasting, { ms: number; of: unknown }>();
  private held: Element | null = null;
  private where = "";
  /** Milliseconds during which the page was drawn. */
  private drawn = 0;
  private readonly pressed = new Set<string>();

  constructor(page: Page, report: (fault: string) => void) {
    this.page = page;
    this.report = report;
  }

  start(): void {
    const { store } = this.page;
    effect(() => {
      const [play, shown] = [store.play.value, store.shown.value];
      if (play !== null && shown !== null) this.look(play, shown);
      this.before = play === null || shown === null ? null : { play, shown };
    });
    this.listen();
    let last = performance.now();
    const beat = (now: number): void => {
      const ms = Math.min(MOST_OF_FRAME_MS, now - last);
      this.drawn += ms;
      this.wait(ms);
      last = now;
      requestAnimationFrame(beat);
    };
    requestAnimationFrame(beat);
  }

  private listen(): void {
    addEventListener("focusin", ({ target }) => {
      this.held = target instanceof Element ? target : null;
    });
    addEventListener("error", ({ message }) => this.report(`not caught: ${message}`));
    addEventListener("unhandledrejection", ({ reason }) =>
      this.report(`not caught: ${String(reason)}`),
    );
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      this.report(`refused by the policy: ${violatedDirective} ${blockedURI}`),
    );
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries())
        if (!/^(?:data|blob):/u.test(name) && new URL(name).origin !== location.origin)
          this.report(`asked elsewhere: ${name}`);
    }).observe({ type: "resource", buffered: true });
    addEventListener(
      "click",
      ({ target }) => {
        for (const [key, where] of SAVED)
          if (target instanceof Element && target.matches(where)) this.pressed.add(key);
      },
      { capture: true },
    );
  }

  /** A frame: its books balance, and it comes after the one before it. */
  private look({ description }: Play, { frame, way }: Shown): void {
    const { before } = this;
    const { tick } = frame;
    if (!Number.isInteger(tick) || tick < 0 || tick > description.until)
      this.report(`there is no tick ${tick} of ${description.until}`);
    if (before?.play.description === description && before.shown.frame !== frame) {
      const last = before.shown.frame.tick;
      const follows = { played: tick > last, stepped: tick === last + 1, sought: true };
      if (!follows[way]) this.report(`${description.id}: ${way} from tick ${last} to ${tick}`);
    }
    for (const structure of frame.structures) {
      const wrong = booksWrong(description, structure);
      if (wrong !== null) this.report(`${description.id}, tick ${tick}: ${wrong}`);
    }
  }

  /** Each frame of the browser: what may be wrong for a while only. */
  private wait(ms: number): void {
    const { route, store } = this.page;
    const [shown, failure] = [store.shown.value, store.failure.value];
    const open = showsRun(route) && failure === null;
    const note = (what: Lasting, wrong: boolean, of: unknown = null): void => {
      const now = this.lasting.get(what);
      if (!wrong) this.lasting.delete(what);
      else if (now === undefined || now.of !== of) this.lasting.set(what, { ms: 0, of });
      else if ((now.ms += ms) > LIMITS[what]) {
        this.report(`${what}: ${location.hash}`);
        now.ms = Number.NEGATIVE_INFINITY; // told once
      }
    };
    note("a run that plays stands still", store.playing.value && failure === null, shown);
    note("a run is not opened", open && shown === null, this.page.wish.value);
    const progress = store.progress.value;
    note("further runs do not come on", progress !== null, progress?.done);
    note("the page has no heading of the first level", headings() === 0 && !this.framed);
    const says = document.querySelector(".scrub output")?.textContent;
    const wrong = says !== undefined && shown !== null && Number(says) !== shown.frame.tick;
    note("the slider of time does not stand where the run is", wrong && open, shown);
  }

  /** Waits until the run that is open has come on, as long as a run may stand still; it is told if it does. */
  async seeItPlay(): Promise<void> {
    const { route, store } = this.page;
    const shown = store.shown.value;
    if (!showsRun(route) || shown === null || store.failure.value !== null) return;
    if (!store.playing.value) store.toggle();
    const patience = LIMITS["a run that plays stands still"] + MOST_OF_FRAME_MS;
    const from = this.drawn;
    while (this.drawn - from <= patience) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (!store.playing.value || store.shown.value !== shown) return;
    }
  }

  /** In a frame the page around it has the headings. */
  private get framed(): boolean {
    return this.page.profile.value === "embed";
  }

  /** After each act. */
  check(): void {
    const wrong = NOT_WORDS.exec(document.body.innerText);
    if (wrong !== null) {
      const { index, input } = wrong;
      this.report(`it says ${JSON.stringify(input.slice(Math.max(0, index - 40), index + 40))}`);
    }
    const not = document.querySelector(NOT_NUMBERS);
    if (not !== null)
      this.report(
        `it draws ${[...not.attributes]
          .map(({ name, value }) => `${name}=${value}`)
          .join(" ")
          .slice(0, 200)}`,
      );
    if (headings() > 1) this.report("the page has two headings of the first level");
    this.checkFocus();
    this.checkStores();
  }

  /** Whatever had the focus and went away must have given it to something. */
  private checkFocus(): void {
    const { held } = this;
    const here = `${location.hash} ${this.page.route}`;
    const lost = document.activeElement === document.body && held?.checkVisibility() === false;
    if (lost) this.report(`the focus was lost with ${nameOf(held)} (${this.where} -> ${here})`);
    this.where = here;
    if (lost) this.held = null;
  }

  private checkStores(): void {
    for (const key of Object.keys(sessionStorage))
      if (!OF_WINDOW.has(key)) this.report(`stored for this window: ${key}`);
    for (const key of Object.keys(localStorage))
      if (!this.pressed.has(key)) this.report(`stored, and nobody has saved it: ${key}`);
    if (document.cookie !== "") this.report(`a cookie: ${document.cookie}`);
  }
}
