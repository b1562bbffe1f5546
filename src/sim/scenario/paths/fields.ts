/** A number, a choice, a flag ... that a scenario holds, with all that a form on a page needs to know of it. */
import type { Param, PlainWords } from "../../core/params.ts";

export interface Field {
  /** "step.share.chance" */
  readonly path: string;
  /** "other": a group, a list or a name, which no simple control can show. */
  readonly kind: "number" | "integer" | "choice" | "flag" | "other";
  readonly doc: string;
  readonly plain?: PlainWords | undefined;
  readonly unit?: string | undefined;
  readonly symbol?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly options?: readonly string[];
  readonly default?: unknown;
}

/** What stands below a parameter's value, by its keys. */
export type Below = readonly (readonly [key: string, field: Omit<Field, "path">])[];

export function fieldOf(param: Param): Omit<Field, "path"> {
  const { doc, plain, unit, symbol } = param;
  const shown = { doc, plain, unit, symbol };
  if (param.kind === "number" || param.kind === "integer")
    return { ...shown, kind: param.kind, min: param.min, max: param.max, default: param.default };
  if (param.kind === "choice")
    return { ...shown, kind: "choice", options: param.options, default: param.default };
  if (param.kind === "flag") return { ...shown, kind: "flag", default: param.default };
  if (param.kind === "series")
    return { ...shown, kind: "number", min: param.min, default: param.default };
  if (param.kind === "distribution") return { ...shown, kind: "number", default: param.default };
  return { ...shown, kind: "other" };
}

export function belowOf(param: Param): Below {
  const { doc, unit } = param;
  if (param.kind === "series") {
    return [
      ["from", { kind: "number", doc: `${doc}: the first craft`, unit, min: param.min }],
      ["step", { kind: "number", doc: `${doc}: from one craft to the next`, unit }],
    ];
  }
  if (param.kind === "distribution") {
    return [
      ["noise", { kind: "other", doc: `${doc}: shape of the differences` }],
      ["at", { kind: "number", doc: `${doc}: the usual value`, unit }],
      ["spread", { kind: "number", doc: `${doc}: how far values differ`, unit, min: 0 }],
    ];
  }
  return [];
}
