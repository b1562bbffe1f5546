/** The bench: workloads timed in CPU seconds, best of five after a warm-up, beside hand-written C. Names choose some of them. */
import { dialogues } from "./dialogue.ts";
import { formulaCost } from "./formula.ts";
import { henrich } from "./henrich.ts";
import { idles } from "./idle.ts";
import { k256 } from "./k256.ts";
import { march } from "./march.ts";
import { landscape } from "./landscape.ts";
import { potions } from "./potions.ts";
import { studies } from "./study.ts";
import type { Row, Workload } from "./timing.ts";

/** Values of a formula per CPU second: 30 ns each are 33 million. */
const formula = (): Row => ({
  name: "formula",
  agents: 1,
  ticks: 1,
  updatesPerCpuSecond: Math.round(1e9 / formulaCost().compiled),
  bytesPerAgent: null,
});

const WORKLOADS: readonly Workload[] = [
  ...k256,
  ...idles,
  henrich,
  landscape,
  march,
  potions,
  ...dialogues,
  ...studies,
  { name: "formula", measure: () => [formula()] },
];

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const names = WORKLOADS.map(({ name }) => name);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(
    `no workload is called ${unknown.join(", ")}; there are ${names.join(", ")}\n`,
  );
  process.exit(2);
}
const chosen = WORKLOADS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const rows: Row[] = [];
for (const workload of chosen) rows.push(...(await workload.measure()));
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(rows)}\n`);
else {
  for (const { name, agents, ticks, updatesPerCpuSecond, bytesPerAgent, note } of rows) {
    const million = (updatesPerCpuSecond / 1e6).toFixed(1).padStart(7);
    const bytes = bytesPerAgent === null ? "" : `  ${bytesPerAgent.toFixed(0)} bytes an agent`;
    const rest = note === undefined ? "" : `  ${note}`;
    process.stdout.write(
      `${name.padEnd(8)} ${String(agents).padStart(7)} agents ${String(ticks).padStart(7)} ticks ${million} M updates / CPU s${bytes}${rest}\n`,
    );
  }
}
