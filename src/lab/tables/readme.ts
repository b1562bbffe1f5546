/** README.md of a folder of results: what was asked, what stands where, how to open it, how it was made. */
import { orcidOf, type About } from "./package.ts";
import type { Resource } from "./resource.ts";

export interface Story extends About {
  /** The scenario that is run: its title, and the publication that it rests on. */
  readonly scenario: string;
  readonly source: string;
  /** The design in words: "grid: 2 x 3 x 10 = 60 points". */
  readonly design: string;
  /** Runs, and how many of them failed. */
  readonly runs: number;
  readonly failed: number;
  readonly tables: readonly Resource[];
}

export function readme(story: Story): string {
  const { title, question, hash, model, tables } = story;
  return `${[
    `# ${title.replaceAll(/\s+/gu, " ")}`,
    question.trim(),
    ...people(story),
    "## What was run",
    `Scenario: ${story.scenario}. Its source: ${story.source}.`,
    `${story.design}; ${story.runs} runs${failures(story.failed)}.`,
    `The study as it was run, with every default filled in, is \`study.resolved.json\`; its SHA-256 is the study's id:\n\n    ${hash}`,
    "## How it was made",
    `With Ratchet (${model}), from FILE, in which the study is written:\n\n    ratchet study run FILE\n\nThe same study gives these files byte for byte, on any machine and any number of workers or shards. \`chunks/\` holds work files, and \`log.jsonl\` who made them when; nothing else depends on them.`,
    "## Files",
    ...tables.map(columnsText),
    "`datapackage.json` says the same to programs (Data Package 2.0); `ro-crate-metadata.json` makes the folder citable (Process Run Crate).",
    "## How to open it",
    loaders(tables),
  ].join("\n\n")}\n`;
}

function people({ authors, license }: About): string[] {
  const names = authors.map(({ name, orcid }) =>
    orcid === undefined ? name : `${name} (${orcidOf(orcid)})`,
  );
  return [
    ...(names.length > 0 ? [`By ${names.join(", ")}.`] : []),
    ...(license === undefined ? [] : [`License: ${license}.`]),
  ];
}

const failures = (failed: number): string =>
  failed === 0 ? "" : `, of which ${failed} failed: rows with \`status\` "failed"`;

function columnsText({ path, title, description, columns }: Resource): string {
  const rows = columns.map(
    ({ name, type, unit = "", description: says }) =>
      `| ${[`\`${name}\``, type, unit, says].map(cell).join(" | ")} |`,
  );
  const head = ["| column | type | unit | what it is |", "|---|---|---|---|"];
  return `### ${path}: ${title}\n\n${description}.\n\n${[...head, ...rows].join("\n")}`;
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s+/gu, " ");

function loaders(tables: readonly Resource[]): string {
  const rows = tables.some(({ name }) => name === "series") ? "series" : "runs";
  return `R (package arrow; or nanoparquet: \`nanoparquet::read_parquet\`):

\`\`\`r
runs <- arrow::read_parquet("runs.parquet")
design <- arrow::read_parquet("design.parquet")
both <- merge(runs, design, by = "point")
\`\`\`

Python (pandas with pyarrow; or polars: \`polars.read_parquet\`):

\`\`\`python
import pandas as pd

runs = pd.read_parquet("runs.parquet")
design = pd.read_parquet("design.parquet")
both = runs.merge(design, on="point")
\`\`\`

Julia (packages Parquet2 and DataFrames):

\`\`\`julia
using Parquet2, DataFrames

runs = DataFrame(Parquet2.Dataset("runs.parquet"); copycols=false)
design = DataFrame(Parquet2.Dataset("design.parquet"); copycols=false)
both = innerjoin(runs, design, on=:point, makeunique=true)
\`\`\`

DuckDB:

\`\`\`sql
SELECT * FROM 'runs.parquet' JOIN 'design.parquet' USING (point);
SELECT count(*) FROM '${rows}.parquet';
\`\`\`

No Parquet at hand: \`ratchet study export\` writes the same tables as CSV.`;
}
