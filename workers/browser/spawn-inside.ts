/**
 * Makes the worker's thread from the text of its script, which the page carries in itself: a page that was opened from a
 * folder (file://) may load nothing beside it. The build of the page in one file takes this in place of spawn.ts.
 */
import { text } from "virtual:ratchet-worker";
import { trusted } from "./trust.ts";

const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));

export const fromHere = trusted((url) => {
  if (url !== address) throw new TypeError(`a worker from elsewhere: ${url}`);
  return url;
});

/** Not a module: browsers differ in whether a page from a folder may have one in a thread. */
export const spawn = (): Worker => new Worker(fromHere(address), { name: "ratchet" });
