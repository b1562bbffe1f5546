/** How fast this machine is, as busy as it is: by that CPU times are judged that are said of a quiet one. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** CPU seconds in which 32 MiB are hashed on the machine and in the load for which bars are said. */
const QUIET = 0.14;

/** CPU seconds that this process has taken. */
export const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/**
 * Whether so many CPU seconds are within a bar that is said of a quiet machine.
 * @param {number} seconds @param {number} bar
 */
export const withinPace = (seconds, bar) => seconds < bar || seconds < bar * slowness();

/**
 * What work comes to, done within so many CPU seconds; three times at most, since a busy machine takes longer for the same.
 * @template T @param {number} bar @param {() => T} work @param {string} what @returns {T}
 */
export function soon(bar, work, what = "it") {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 3; k++) {
    const begun = cpuSeconds();
    const value = work();
    least = Math.min(least, cpuSeconds() - begun);
    if (withinPace(least, bar)) return value;
  }
  throw new Error(
    `${what} took ${least.toFixed(3)} CPU seconds, more than ${bar} of a quiet machine`,
  );
}

/**
 * How many times slower than that this machine is at the moment; 1 where it is faster. Takes about a second, in a program of
 * its own: in a test each name that a module imports is looked up each time, and the same hash takes 17 times as long.
 */
export function slowness() {
  const program = fileURLToPath(new URL("hashing.mjs", import.meta.url));
  const seconds = Number(execFileSync(process.execPath, [program], { encoding: "utf8" }));
  return Math.max(1, seconds / QUIET);
}
