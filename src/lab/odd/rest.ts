/** What ODD does not ask for: the structures, and how a run is named. */
import { RANDOM_CONTRACT, type Scenario } from "../../sim/index.ts";
import type { Told } from "./places.ts";
import { isPlain, paragraphs, table, valueText, word } from "./text.ts";

export function structuresOf(told: readonly Told[]): string {
  const [first, ...others] = told.map(({ name, file }) => ({ name, leaves: leavesOf(file) }));
  if (first === undefined) return "";
  const tables = others.map(({ name, leaves }) => {
    const paths = [...new Set([...first.leaves.keys(), ...leaves.keys()])].filter(
      (path) => first.leaves.get(path) !== leaves.get(path),
    );
    return paragraphs(
      `**${name}**`,
      table(
        ["path", first.name, name],
        paths.map((path) => [
          `\`${path}\``,
          first.leaves.get(path) ?? "not there",
          leaves.get(path) ?? "not there",
        ]),
      ),
    );
  });
  return paragraphs(
    "## Structures",
    others.length === 0
      ? `There is one, *${first.name}*: it is what is described above.`
      : `Compared side by side with the same luck; what differs from the first, *${first.name}*:`,
    ...tables,
  );
}

/** Every value of a file by its path; entries of lists by their names. */
function leavesOf(value: unknown, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  const into = (key: string, inner: unknown): void => {
    for (const [at, text] of leavesOf(inner, path === "" ? key : `${path}.${key}`))
      found.set(at, text);
  };
  if (isPlain(value)) for (const [key, inner] of Object.entries(value)) into(key, inner);
  else if (Array.isArray(value) && value.some(isPlain)) {
    value.forEach((inner: unknown, k) => {
      const { id, as, name } = isPlain(inner) ? inner : {};
      into(word(id ?? as ?? name ?? k), inner);
    });
  } else if (value !== undefined) found.set(path, valueText(value));
  return found;
}

export function identityOf(scenario: Scenario): string {
  const { id, hash, seed, replicates, controls } = scenario;
  return paragraphs(
    "## Run identity",
    table(
      ["what", "value"],
      [
        ["scenario", `\`${id}\``],
        ["hash of all in it that can change a number", `\`${hash}\``],
        ["seed", `\`${seed}\``],
        ["runs of each structure", String(replicates)],
        ["random contract", `\`${RANDOM_CONTRACT}\``],
        [
          "what the page shows first to be changed",
          controls.length === 0 ? "nothing" : controls.map((path) => `\`${path}\``).join(", "),
        ],
      ],
    ),
    "Scenario, structure, seed and run number give the same history, to the last bit, on every machine. This prints the numbers again, and the hashes of a run:",
    `\`\`\`\nratchet run ${id} --seed ${seed} --replicates ${replicates}\nratchet hash ${id}\n\`\`\``,
  );
}
