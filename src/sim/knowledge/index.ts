/** The list of the kinds of knowledge: one line a kind. */
import type { KnowledgePart } from "../core/part.ts";
import { beliefs } from "./beliefs.ts";
import { evidence } from "./evidence.ts";
import { recipes } from "./recipes.ts";
import { repertoire } from "./repertoire-kind.ts";
import { skill } from "./skill.ts";
import { variants } from "./variants.ts";

export const KNOWLEDGE: readonly KnowledgePart[] = [
  beliefs,
  evidence,
  recipes,
  repertoire,
  skill,
  variants,
];
