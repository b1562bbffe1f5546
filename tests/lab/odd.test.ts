/** The ODD description: every part that is used, every parameter with its value, whatever the scenario. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { oddOf } from "../../src/lab/odd/odd.ts";
import { modelFile, parse, type Scenario } from "../../src/sim/index.ts";
import { formulas } from "../support/formulas.ts";
import { GOLDEN } from "../support/scenarios.ts";
import { readShipped } from "../support/shipped.ts";

const root = new URL("../../", import.meta.url);
const shipped = readdirSync(new URL("scenarios/", root))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => [name, readFileSync(new URL(`scenarios/${name}`, root), "utf8")] as const);
const golden = Object.entries(GOLDEN);

const cases: readonly (readonly [string, Scenario])[] = [...shipped, ...golden].map(
  ([name, source]) => [name, parse(source, { formulas })] as const,
);

const CONCEPTS =
  "Basic principles, Emergence, Adaptation, Objectives, Learning, Prediction, Sensing, Interaction, Stochasticity, " +
  "Collectives, Observation";
const HEADINGS = [
  "## 1. Purpose and patterns",
  "## 2. Entities, state variables, and scales",
  "## 3. Process overview and scheduling",
  "## 4. Design concepts",
  "## 5. Initialization",
  "## 6. Input data",
  "## 7. Submodels",
  "## Structures",
  "## Run identity",
];

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** All parts of a file with what they are told, wherever they stand: found without knowing where parts stand. */
function usesIn(value: unknown): Plain[] {
  if (Array.isArray(value)) return value.flatMap(usesIn);
  if (!isPlain(value)) return [];
  return [...("use" in value ? [value] : []), ...Object.values(value).flatMap(usesIn)];
}

/** As a cell of a table shows it. */
const cell = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
const shown = (value: unknown): string =>
  cell(`\`${typeof value === "string" ? value : JSON.stringify(value)}\``);

/** What the sections say of a part at its place. */
function sectionsOf(submodels: readonly string[], said: Plain): readonly string[] {
  const own = word(said["id"] ?? said["as"]);
  return submodels.filter((section) => {
    const [head = ""] = section.split("\n");
    return head.includes(`: ${word(said["use"])} (`) && (own === "" || head.includes(`.${own}: `));
  });
}

const word = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value ?? "").replace('""', "");

/** All that is said of a part, but for its names: texts that must stand in its section. */
function textsOf({
  use: _use,
  id: _id,
  as: _as,
  when,
  at,
  every,
  from,
  until,
  per,
  ...values
}: Plain): string[] {
  return [
    ...Object.values(values).flatMap((value) => (value === undefined ? [] : [shown(value)])),
    ...(isPlain(when) ? [`\`${word(when["column"])}\``] : []),
    ...(Array.isArray(at) ? [at.join(", ")] : []),
    ...(every === undefined ? [] : [`every ${word(every)} ticks from ${word(from)}`]),
    ...(until === undefined ? [] : [`until tick ${word(until)}`]),
    ...(per === undefined ? [] : [`per ${word(per)}`]),
  ];
}

test.each(cases)("%s: all sections and all concepts", (_name, scenario) => {
  const text = oddOf(scenario);
  const places = HEADINGS.map((heading) => text.indexOf(`\n${heading}\n`));
  expect(
    places.every((at, k) => at > (places[k - 1] ?? 0)),
    String(places),
  ).toBe(true);
  for (const concept of CONCEPTS.split(", ")) expect(text).toContain(`\n**${concept}.** `);
  const { title, question, source, hash, seed, claims, structures } = scenario;
  for (const said of [title, question, source.citation, hash, seed]) expect(text).toContain(said);
  for (const { says } of claims) expect(text).toContain(cell(says));
  for (const { name } of structures) expect(text).toContain(name);
  expect(text).not.toMatch(/undefined|\[object|NaN|the column `/);
});

test.each(cases)("%s: every part, and every parameter with its value", (_name, scenario) => {
  const text = oddOf(scenario);
  const submodels = text
    .slice(text.indexOf("## 7."), text.indexOf("## Structures"))
    .split("\n### ");
  for (const { name, model } of scenario.structures) {
    for (const said of usesIn(modelFile(model))) {
      const sections = sectionsOf(submodels, said);
      const about = `${name} ${JSON.stringify(said)}`;
      expect(sections.length, about).toBeGreaterThan(0);
      for (const piece of textsOf(said))
        expect(
          sections.some((section) => section.includes(piece)),
          `${about}: ${piece}`,
        ).toBe(true);
    }
  }
});

test.each(cases)(
  "%s: tables have as many cells in each row as in their head",
  (_name, scenario) => {
    const lines = oddOf(scenario).split("\n");
    let cells = 0;
    for (const line of lines) {
      if (!line.startsWith("|")) {
        cells = 0;
        continue;
      }
      const here = line.replaceAll("\\\\", "").replaceAll("\\|", "").split("|").length;
      if (cells > 0) expect(here, line).toBe(cells);
      cells = here;
    }
  },
);

test("the description of a scenario, word for word", async () => {
  const [, source = ""] = shipped.find(([name]) => name === "world-zones.yaml") ?? [];
  await expect(oddOf(parse(source, { formulas }))).toMatchFileSnapshot("golden/world-zones.md");
});

test("what is said follows what the file says", () => {
  const [, source = ""] = shipped.find(([name]) => name === "passing-it-on.yaml") ?? [];
  const before = oddOf(parse(source));
  const after = oddOf(parse(source, { set: { "step.invent.probability": 0.031 } }));
  expect(before).not.toContain("0.031");
  expect(after).toContain("with probability `0.031`");
});

test("what is changed on the way is told with its tick", () => {
  const interventions = [{ at: 12, set: { "step.share.chance": 0.1, "population.size": 96 } }];
  const text = oddOf(readShipped("not-too-many-friends", {}, interventions));
  const input = text.slice(text.indexOf("## 6."), text.indexOf("## 7."));
  expect(input).toContain("Villages, changed while its runs go on:");
  expect(input).toContain("from tick 12 on, before anybody acts: `step.share.chance` is");
  expect(input).toContain("`population.size` is");
});
