/** What is asked of a comparison, and what comes of it. */
import type { Contrast } from "../../lab/study/contrast.ts";
import type { Settings } from "../files.ts";
import type { RunFlags } from "../options.ts";
import type { StudyFlags } from "./given.ts";

export interface CompareFlags extends StudyFlags, Omit<RunFlags, "set" | "at" | "structure"> {
  readonly a?: Settings;
  readonly b?: Settings;
  readonly response?: readonly string[];
}

export interface Compared extends Contrast {
  readonly response: string;
}

export interface Comparison {
  readonly a: string;
  readonly b: string;
  /** Replicate k of both has the same luck. */
  readonly paired: boolean;
  readonly responses: readonly Compared[];
}
