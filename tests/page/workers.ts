/** Ways in which the workers of a page die, done from outside: the page has no door for it. */
import type { Page, Worker } from "playwright";

export type Death = "error" | "loop" | "terminated";

/** The last worker that was made: the one that plays, when there are no further runs. */
function lastMade(page: Page): Worker {
  const worker = page.workers().at(-1);
  if (worker === undefined) throw new Error("the page has no worker");
  return worker;
}

// These run in the worker. They come back at once, and what they set off happens in the next turn.
export const THROW = `void setTimeout(() => { throw new Error("planted fault"); })`;
const LOOP = `void setTimeout(() => { for (;;); })`;

/** Notes the page's workers in the order in which they are made, to end one behind the page's back. */
export const noteWorkers = `
  globalThis.made = [];
  const Native = Worker;
  globalThis.Worker = class extends Native {
    constructor(...given) { super(...given); made.push(this); }
  };
  globalThis.endBehindItsBack = () => Native.prototype.terminate.call(made.at(-1));
`;

export async function kill(page: Page, how: Death): Promise<void> {
  if (how === "terminated") await page.evaluate("endBehindItsBack()");
  else await lastMade(page).evaluate(how === "error" ? THROW : LOOP);
}
