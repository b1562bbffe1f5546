/** How a run is cited: the program, the scenario, and the hashes by which anybody knows that it is the same run. */
import type { Description, LiveFrame } from "../../../workers/live-types.ts";
import { seedName } from "../words/links.ts";

export interface Cited {
  /** Of the program. */
  readonly version: string;
  readonly engine: number;
  readonly description: Description;
  readonly frame: LiveFrame;
  readonly link: string;
}

/** "Separate villages 00ff…, Villages 13ab…": the hash of the whole way of each structure. */
const hashesOf = ({ description, frame }: Cited): string =>
  frame.structures
    .map(({ hash }, k) => `${description.structures[k]?.name ?? ""} ${hash}`)
    .join(", ");

function runOf(cited: Cited): string {
  const { description, frame, engine } = cited;
  const { id, scenarioHash, luck, set } = description;
  const changed = Object.entries(set).map(([path, value]) => `${path} = ${String(value)}`);
  return [
    `scenario ${id} (${scenarioHash})`,
    ...(changed.length > 0 ? [`with ${changed.join(", ")}`] : []),
    `seed ${seedName(description)}${luck === "own" ? " (luck of its own for each structure)" : ""}`,
    "run number 0",
    `random numbers ratchet${engine}`,
    `trajectory hashes at ${description.unit} ${frame.tick}: ${hashesOf(cited)}`,
  ].join("; ");
}

export function citation(cited: Cited): string {
  const { version, description, link } = cited;
  const { title, source } = description;
  return (
    `"${title}", a run of Ratchet ${version}: ${runOf(cited)}. ${link} ` +
    `(The scenario, ${source.fidelity}: ${source.citation})`
  );
}

export function bibtex(cited: Cited): string {
  const { version, description, link } = cited;
  const { id, title, seed, source } = description;
  const fields = [
    ["author", "{The Ratchet maintainers}"],
    ["title", `{${latex(title)}}: a run of {Ratchet} ${version}`],
    ["howpublished", `\\url{${link.replaceAll(/[{}\\]/gu, encodeURIComponent)}}`],
    ["note", latex(`${runOf(cited)}. The scenario, ${source.fidelity}: ${source.citation}`)],
  ];
  const key = `ratchet-${id}-${seed}`.replaceAll(/[^\w.-]/gu, "-");
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text as LaTeX prints it. */
const latex = (text: string): string =>
  text.replaceAll(/[\\~^{}%$#_&]/gu, (sign) => SPECIAL[sign] ?? `\\${sign}`);
