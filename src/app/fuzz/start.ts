/**
 * `?fuzz=SEED`: a monkey that goes through all screens and does what it can, as the seed says, while what must hold is
 * watched. What does not is told to the console and in `ratchetFuzz`, where tests look.
 */
import type { Page } from "../page.ts";
import { pathOf, ROUTES } from "../routes.ts";
import { act } from "./acts.ts";
import { Dice } from "./dice.ts";
import { Watch } from "./watch.ts";

/** So often it goes on to the next screen, wherever it has gone by itself. */
const ACTS_ON_A_SCREEN = 12;
/** Between two acts: the page has answered, and somebody quick would press again. */
const PAUSE_MS = 40;
const MOST_FAULTS = 100;

interface Told {
  readonly seed: string;
  /** What was done, in order. */
  readonly acts: string[];
  readonly faults: string[];
  /** How many acts on each screen. */
  readonly routes: Record<string, number>;
}

const answered = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), PAUSE_MS);
  });

export async function fuzz(page: Page, seed: string): Promise<void> {
  const told: Told = { seed, acts: [], faults: [], routes: {} };
  const known = new Set<string>();
  Object.assign(globalThis, { ratchetFuzz: told });
  const watch = new Watch(page, (fault) => {
    // What is wrong stays wrong: it is told once.
    if (known.has(fault) || known.size >= MOST_FAULTS) return;
    known.add(fault);
    told.faults.push(`act ${told.acts.length}, after ${told.acts.at(-1) ?? "nothing"}: ${fault}`);
    // oxlint-disable-next-line no-console -- whoever asks for this looks there
    console.error(`fuzz ${seed}, ${told.faults.at(-1)}`);
  });
  // Dialogs of the browser itself would wait for somebody.
  Object.assign(globalThis, { print: () => undefined, alert: () => undefined });
  addEventListener(
    "click",
    (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === "file")
        event.preventDefault();
    },
    { capture: true },
  );
  // Each act has dice of its own: what one of them finds changes nothing for the next.
  const ways = new Dice(seed);
  watch.start();
  let tour: string[] = [];
  for (;;) {
    if (told.acts.length % ACTS_ON_A_SCREEN === 0) {
      await watch.seeItPlay();
      if (tour.length === 0) tour = ways.shuffled(ROUTES.map((route) => pathOf(route)));
      location.hash = tour.pop() ?? "#/";
      told.acts.push(`go to ${location.hash}`);
    } else told.acts.push(act(new Dice(`${seed}, act ${told.acts.length}`)));
    await answered();
    told.routes[page.route] = (told.routes[page.route] ?? 0) + 1;
    watch.check();
  }
}
