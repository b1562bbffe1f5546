/**
 * Preloaded into a command: writes into the file that RATCHET_MEASURED names what the whole process took. `slow`: how
 * many times slower than usual this machine is, as busy as it is.
 */
import { writeFileSync } from "node:fs";
import { cpuSeconds, slowness } from "../../support/pace.mjs";

process.on("exit", () => {
  const cpu = cpuSeconds();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const slow = slowness();
  writeFileSync(process.env.RATCHET_MEASURED ?? "", JSON.stringify({ cpu, megabytes, slow }));
});
