/**
 * The description of a scenario by the ODD protocol, in Markdown: made from the file and from what its parts declare,
 * with nothing said for any one model. Grimm et al. 2020, JASSS 23(2):7.
 */
import type { Scenario } from "../../sim/index.ts";
import { conceptsOf } from "./concepts.ts";
import { entitiesOf, purposeOf } from "./entities.ts";
import { placesOf, toldOf } from "./places.ts";
import { processOf } from "./process.ts";
import { identityOf, structuresOf } from "./rest.ts";
import { initialOf, inputOf, submodelsOf } from "./submodels.ts";
import { paragraphs } from "./text.ts";

export function oddOf(scenario: Scenario): string {
  const told = toldOf(scenario);
  const places = placesOf(told);
  const text = paragraphs(
    `# ${scenario.title}`,
    "This description follows the ODD protocol (Overview, Design concepts, Details) in its second update: Grimm et al. 2020, Journal of Artificial Societies and Social Simulation 23(2):7. It was written by `ratchet odd` from the scenario file and from what the parts in it declare of themselves.",
    purposeOf(scenario),
    entitiesOf(scenario, places),
    processOf(scenario, told),
    conceptsOf(scenario, places),
    initialOf(told, places),
    inputOf(told),
    submodelsOf(scenario, told, places),
    structuresOf(told),
    identityOf(scenario),
  );
  return `${text}\n`;
}
