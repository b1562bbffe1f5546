/** How fast this machine is, as busy as it is: by that CPU times are judged that are said of a quiet one. */
import { sha256 } from "@noble/hashes/sha2.js";

/** CPU seconds in which 32 MiB are hashed on the machine and in the load for which bars are said. */
const QUIET = 0.14;

/** CPU seconds that this process has taken. */
export const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** How many times slower than that this machine is at the moment; 1 where it is faster. Takes about half a second. */
export function slowness() {
  const bytes = new Uint8Array(32 << 20);
  sha256(bytes.subarray(0, 4 << 20)); // warm
  const begun = cpuSeconds();
  sha256(bytes);
  return Math.max(1, (cpuSeconds() - begun) / QUIET);
}
