/** Institutions: what they need, and that parts name one that there is. */
import { find } from "../../catalogue.ts";
import type { Params } from "../../core/params.ts";
import { kindPath } from "../kinds.ts";
import type { Use } from "../model.ts";
import { nearest } from "../nearest.ts";
import type { Path } from "../places.ts";
import { quoted, thereAre } from "../words.ts";
import type { Context } from "./context.ts";

export function checkInstitutions(context: Context): void {
  const { model, placed, catalogue } = context;
  for (const { name, scope, start } of model.institutions ?? []) {
    const at = ["institutions", name];
    if (scope === "group" && model.population.groups === undefined) {
      const message = "there is one of them for each group, and the population has no groups";
      const hint = "add groups to population: groups: 4, or a list; or take scope: all";
      context.report({ code: "E_NEEDS", at: [...at, "scope"], message, hint });
    }
    if (start === "empty") canBeEmpty(context, at);
    else holdsNothingTacit(context, at);
  }
  for (const { at, entry, part } of placed) {
    if (part !== undefined && "values" in entry)
      named(context, { name: part.name, params: part.params, values: entry.values, at });
  }
  model.metrics.forEach(({ use, values }, k) => {
    const metric = find(catalogue.metrics, use);
    named(context, { name: use, params: metric.params, values, at: ["metrics", k] });
  });
}

/** Answers that everybody has cannot be missing in an institution. */
function canBeEmpty({ kinds, report }: Context, at: Path): void {
  for (const { name, use, values } of kinds) {
    if (use !== "beliefs" || values["undecided"] === true) continue;
    const message = `it holds no answers at the start, and ${kindPath(name).join(".")} does not allow that`;
    const hint = "write undecided: true there, or start: newcomer here";
    report({ code: "E_NEEDS", at: [...at, "start"], message, hint });
  }
}

/** Newcomers have tacit answers, and institutions have none. */
function holdsNothingTacit({ kinds, report }: Context, at: Path): void {
  for (const { name, use, values } of kinds) {
    if (use !== "beliefs" || values["tacit"] === 0) continue;
    const message = `it begins as a newcomer does, and ${kindPath(name).join(".")} has tacit questions, which it cannot answer`;
    const hint = "write start: empty, or tacit: 0 there";
    report({ code: "E_NEEDS", at: [...at, "start"], message, hint });
  }
}

interface Namer {
  readonly name: string;
  readonly params: Params;
  readonly values: Use["values"];
  readonly at: Path;
}

function named({ model, hints, report }: Context, { name, params, values, at }: Namer): void {
  const names = (model.institutions ?? []).map((institution) => institution.name);
  for (const [key, param] of Object.entries(params)) {
    if (param.kind !== "institution") continue;
    const given = values[key];
    if (given === undefined && param.optional === true) continue;
    if (typeof given === "string" && names.includes(given)) continue;
    if (typeof given === "string") {
      const meant = hints.of(`institution ${given}`, () => nearest(given, names));
      const known = meant === undefined ? ways(names) : `did you mean ${quoted(meant)}?`;
      const message = `unknown institution ${quoted(given)}`;
      report({ code: "E_NAME", at: [...at, key], message, hint: known });
    } else if (names.length === 0) {
      const message = `${name} works with an institution, and there is none`;
      report({ code: "E_NEEDS", at, message, hint: ADD });
    } else {
      const message = `${name} must say which institution is meant`;
      const hint = `${key}: ${names.join(" or ")}`;
      report({ code: "E_MISSING", at: [...at, key], mark: "key", message, hint });
    }
  }
}

const ADD = "add institutions: {code: {scope: all}}";

const ways = (names: readonly string[]): string => (names.length === 0 ? ADD : thereAre(names));
