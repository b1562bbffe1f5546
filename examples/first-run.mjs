// How long do villages, and a crowd in which all hear all, take to cross two lineages of ideas?
import { readFileSync } from "node:fs";
import { parse, run } from "ratchet";

const file = new URL("../scenarios/not-too-many-friends.yaml", import.meta.url);
const scenario = parse(readFileSync(file, "utf8"), {
  file: "not-too-many-friends.yaml",
  set: { "stop.when": "crossover" },
});

for (const structure of ["Villages", "Everyone"]) {
  const times = [];
  for (let replicate = 0; replicate < 20; replicate++) {
    let last;
    for (const frame of run(scenario, { structure, replicate })) last = frame;
    times.push(last?.metrics["time-to-crossover"] ?? Infinity);
  }
  times.sort((a, b) => a - b);
  console.log(`${structure}: half of 20 runs had crossed by round ${times[9]}`);
}
