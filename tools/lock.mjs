/** One at a time: two commands started together must not install or build into the same folder. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./bin.mjs";

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** Whether the process that wrote the lock is gone. An unreadable lock is being written or removed just now. @param {string} file */
function abandoned(file) {
  try {
    const holder = Number(readFileSync(file, "utf8"));
    if (!Number.isSafeInteger(holder) || holder <= 0) return false;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH";
  }
}

/**
 * Runs `work` while holding the lock of that name; waits for another holder, takes over from a dead one.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function locked(name, work) {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const file = join(root, ".cache", `${name}.lock`);
  const until = Date.now() + 300_000;
  while (!take(file)) {
    if (abandoned(file)) rmSync(file, { force: true });
    else if (Date.now() > until)
      throw new Error(`${file} is held by another process; remove it if none runs`);
    else await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
