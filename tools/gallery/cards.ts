/** The cards of the gallery: of every scenario that ships. */
import type { GalleryCard } from "../../workers/cards/card.ts";
import { loadFormulas, type Scenario } from "../../src/sim/index.ts";
import { sparkOf } from "../../workers/cards/spark.ts";
import { tagsOf } from "../../workers/cards/tags.ts";
import type { Spark } from "../../workers/cards/card.ts";
import { kept } from "../kept.ts";
import { evidenceIn, type Evidence } from "./evidence.ts";

export async function cardsOf(
  scenarios: readonly Scenario[],
  root: string,
): Promise<readonly GalleryCard[]> {
  await loadFormulas();
  const evidence = evidenceIn(root);
  return scenarios.map((scenario) => cardOf(scenario, evidence.get(scenario.id)));
}

/** Worked out once for the same scenario and the same engine. */
const sparkKept = (scenario: Scenario): Spark =>
  JSON.parse(
    kept("sparks", JSON.stringify(scenario), () => JSON.stringify(sparkOf(scenario))),
  ) as Spark;

function cardOf(scenario: Scenario, evidence: Evidence | undefined): GalleryCard {
  const {
    id,
    title,
    question,
    topics = [],
    source,
    claims,
    structures,
    clock,
    view,
    hash,
  } = scenario;
  const spark = sparkKept(scenario);
  return {
    id,
    title,
    question,
    topics,
    ...tagsOf(scenario, spark),
    fidelity: source.fidelity,
    citation: source.citation,
    checked: source.checked ?? null,
    deviation: source.deviation ?? null,
    claims: claims.map(({ says }) => says),
    // What was found of other numbers is no evidence for these.
    experiments: evidence?.hash === hash ? evidence.experiments : [],
    structures: structures.map(({ name }) => name),
    personWord: view.person ?? "person",
    unit: clock.unit,
    until: spark.ticks.at(-1) ?? 0,
    spark,
  };
}
