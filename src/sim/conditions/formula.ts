/** A stop rule of one's own. Its formula stands in the file in the place of this name; the engine works it out. */
import type { Condition } from "../core/part.ts";

export const formula: Condition = {
  name: "formula",
  doc: 'A rule of one\'s own: a run stops where a formula over metrics is not 0, such as "mean_skill > 3".',
  params: {},
  holds: () => false,
};
