/** Makes the worker's thread from a file of this page's own origin. The page in one file has its own way: spawn-inside.ts. */
import address from "./sim.worker.ts?worker&url";
import { trusted } from "./trust.ts";

/** The address of a script as the page's policy wants it. */
export const fromHere = trusted((url) => {
  const full = new URL(url, import.meta.url);
  if (full.origin !== location.origin)
    throw new TypeError(`a worker from another origin: ${full.href}`);
  return full.href;
});

export const spawn = (): Worker =>
  new Worker(fromHere(address), { type: "module", name: "ratchet" });
