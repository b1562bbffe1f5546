/** Preloaded into a command: a disk that takes its time to keep what was written. */
import { open } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const SYNC_MS = 40;

const handle = await open(fileURLToPath(import.meta.url), "r");
const kind = Object.getPrototypeOf(handle);
await handle.close();
const { sync } = kind;
kind.sync = async function slowly() {
  await pause(SYNC_MS);
  return sync.call(this);
};
