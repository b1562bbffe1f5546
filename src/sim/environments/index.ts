/** The list of environments: one line an environment. */
import type { EnvironmentPart } from "../core/part.ts";
import { landscape } from "./landscape.ts";
import { reality } from "./reality.ts";
import { state } from "./state.ts";

export const ENVIRONMENTS: readonly EnvironmentPart[] = [landscape, reality, state];
