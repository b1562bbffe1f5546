/** The list of environments: one line an environment. */
import type { EnvironmentPart } from "../core/part.ts";
import { bandit } from "./bandit.ts";
import { landscape } from "./landscape.ts";
import { peaks } from "./peaks.ts";
import { reality } from "./reality.ts";
import { state } from "./state.ts";

export const ENVIRONMENTS: readonly EnvironmentPart[] = [bandit, landscape, peaks, reality, state];
