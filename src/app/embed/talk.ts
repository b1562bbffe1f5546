/** Talks with the page in whose frame this one stands: tells it what is shown, and does what it says. */
import { effect, untracked } from "@preact/signals";
import { settle } from "../link/address.ts";
import { knownOf } from "../link/wish.ts";
import type { Page } from "../page.ts";
import { isLast } from "../run/shown.ts";
import { say } from "../share/say.ts";
import { readMessage, VERSION, type Command, type Refusal } from "./messages.ts";

/** More than this nobody has to say before there is a run. */
const MOST_LATER = 20;

/** Begins to talk; what comes back ends it. Where this page stands in no frame, there is nobody to talk to. */
export function startTalk(page: Page): () => void {
  const { parent } = globalThis.window;
  if (parent === globalThis.window) return () => undefined;
  // What is told is a run, which is no secret; so it need not be known who the parent is.
  const tell = (type: string, more: object = {}): void =>
    parent.postMessage({ type: `ratchet:${type}`, version: VERSION, ...more }, "*");
  const refuse = ({ why, ...values }: Refusal): void =>
    tell("refused", { why, message: say(`frame-refused-${why}`, { ...values }) });
  const hear = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== parent) return;
    const message = readMessage(data);
    if (message === null) return;
    const refusal = message.ok ? take(message.command) : message;
    if (refusal !== null) refuse(refusal);
  };
  /** What is to be done to a run as soon as there is one. */
  let later: Command[] = [];
  const take = (command: Command): Refusal | null => {
    if (command.type === "load" || page.store.shown.value !== null) return obey(page, command);
    if (later.length >= MOST_LATER || page.store.failure.value !== null) return { why: "nothing" };
    later.push(command);
    return null;
  };
  addEventListener("message", hear);
  const ends = [
    tellState(page, (state) => tell("state", { state })),
    tellTicks(page, tell),
    effect(() => {
      if (page.store.shown.value === null || later.length === 0) return;
      const now = later;
      later = [];
      queueMicrotask(() => {
        for (const refusal of now.map((command) => obey(page, command)))
          if (refusal !== null) refuse(refusal);
      });
    }),
    () => removeEventListener("message", hear),
  ];
  tell("ready");
  return () => {
    for (const end of ends) end();
  };
}

/** Null: it is done, or under way. */
function obey(page: Page, command: Command): Refusal | null {
  const { store } = page;
  if (command.type === "load") {
    void page.follow(framed(command.link));
    return null;
  }
  const until = store.play.value?.description.until ?? 0;
  if (command.type === "goTo") store.goTo(Math.min(command.tick, until));
  else if (command.type === "set") return change(page, command);
  else if (command.type === "step") store.step();
  else if (store.playing.value === (command.type === "pause")) store.toggle();
  return null;
}

/** The same link, for a frame. */
function framed(link: string): string {
  const [path = "", query = ""] = link.split("?");
  const fields = query.split("&").filter((field) => !/^(?:embed|view)=|^$/u.test(field));
  return `${path}?${[...fields, "embed=1"].join("&")}`;
}

/** A value is held against the sliders, as that of a link is: the nearest that can be is what is used. */
function change(page: Page, { path, value }: Extract<Command, { type: "set" }>): Refusal | null {
  const shipped = page.wish.value?.shipped;
  const offer = page.offers.value.find((each) => each.path === path);
  if (!shipped || offer === undefined) return { why: "path", path };
  const own = offer.values.find((each) => each !== null) ?? 0;
  const { state } = settle(new Map([[path, String(value)]]), knownOf(shipped));
  page.slide(offer, state.set[path] ?? own);
  return null;
}

/** What is open, and how it stands. */
function tellState(page: Page, tell: (state: object) => void): () => void {
  const { store } = page;
  return effect(() => {
    const description = store.play.value?.description;
    const playing = store.playing.value;
    void page.wish.value;
    if (description === undefined) return;
    const { id, title, question, unit, until, seed, luck, set, structures, scenarioHash } =
      description;
    const names = structures.map(({ name }) => name);
    const run = { scenario: id, scenarioHash, title, question, unit, until, seed, luck };
    const link = untracked(() => page.link("usual"));
    tell({ ...run, set: { ...set }, structures: names, playing, link });
  });
}

/** Each tick that is shown, and the last one. */
function tellTicks(page: Page, tell: (type: string, more: object) => void): () => void {
  const { store } = page;
  return effect(() => {
    const shown = store.shown.value;
    const description = store.play.value?.description;
    if (shown === null || description === undefined) return;
    const { tick, structures } = shown.frame;
    const now = structures.map(({ known, person, chart, gained, lost, hash }, k) => ({
      name: description.structures[k]?.name ?? "",
      known,
      person,
      chart: Number.isNaN(chart) ? null : chart,
      gained,
      lost,
      hash,
    }));
    tell("tick", { tick, structures: now });
    if (isLast(description, shown.frame)) tell("done", { tick });
  });
}
