/** What the checks of a model share. */
import type { Catalogue } from "../../catalogue.ts";
import type { KnowledgeName } from "../../core/knowledge.ts";
import type { Mechanism, SchedulePart } from "../../core/part.ts";
import type { KindUse } from "../kinds.ts";
import type { Entry, Model } from "../model.ts";
import type { Hints } from "../nearest.ts";
import type { Path } from "../places.ts";

export interface Context {
  readonly model: Model;
  readonly catalogue: Catalogue;
  /** All kinds of knowledge, the main one first. */
  readonly kinds: readonly KindUse[];
  readonly schedule: SchedulePart;
  /** All entries, groups and what is in them, in the order of the file. */
  readonly placed: readonly PlacedEntry[];
  /** The way to a network layer in the file. */
  readonly layerPath: (name: string) => Path;
  readonly report: (fault: ModelFault) => void;
  readonly hints: Hints;
  /** What was said of long tables that structures share. */
  readonly tables: WeakMap<object, readonly ModelFault[]>;
}

export interface ModelFault {
  readonly code: string;
  readonly at: Path;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly mark?: "key" | "value";
}

export interface PlacedEntry {
  readonly list: "before" | "step" | "after";
  readonly at: Path;
  readonly entry: Entry;
  /** The part, unless it is a group. */
  readonly part: Mechanism | undefined;
}

export function placedIn(model: Model, catalogue: Catalogue): readonly PlacedEntry[] {
  const walk = (list: PlacedEntry["list"], entries: readonly Entry[], at: Path): PlacedEntry[] =>
    entries.flatMap((entry, k) => {
      const here = [...at, k];
      if ("do" in entry) {
        return [
          { list, at: here, entry, part: undefined },
          ...walk(list, entry.do, [...here, "do"]),
        ];
      }
      const part = catalogue.mechanisms.find(({ name }) => name === entry.use);
      return [{ list, at: here, entry, part }];
    });
  return (["before", "step", "after"] as const).flatMap((list) => walk(list, model[list], [list]));
}

/** Whether a part can work on any of these kinds of knowledge. */
export const fits = (
  { needs = [] }: { readonly needs?: readonly KnowledgeName[] },
  kinds: readonly KindUse[],
): boolean => needs.length === 0 || kinds.some(({ use }) => needs.some((name) => name === use));
