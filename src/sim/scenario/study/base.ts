/** The scenario that a study rests on: found, read, and set as it is at the base point. */
import type { Catalogue } from "../../catalogue.ts";
import { RatchetError } from "../../core/errors.ts";
import type { FormulaParser } from "../../formulas/read.ts";
import type { Wrong } from "../explain.ts";
import { wordsOf } from "../issue.ts";
import { ScenarioError } from "../issues.ts";
import type { Scenario } from "../model.ts";
import { nearest } from "../nearest.ts";
import { parse } from "../parse.ts";
import { openDocument } from "../text/open.ts";
import { quoted } from "../words.ts";
import { settingText, validate } from "../validate.ts";
import { baseFileOf } from "./at.ts";
import type { OwnData } from "./model.ts";
import { beside, nameFault, type OpenFile, type OwnFile } from "../own-file.ts";

export interface Base {
  readonly extends: readonly OwnData[];
  readonly scenario: Scenario;
  /** The scenario as a plain value, every default and every file in it filled in. */
  readonly file: object;
}

export interface Basing {
  readonly open: OpenFile;
  readonly shipped: readonly string[];
  readonly formulas: FormulaParser | undefined;
  readonly catalogue: Catalogue;
  readonly refuse: (wrong: Wrong) => void;
}

/** Null: anything is wrong, and that is told. */
export function baseOf(name: string, set: Settings, basing: Basing): Base | null {
  const found = find(name, basing);
  if (found === null) return null;
  const { open, formulas, catalogue, refuse } = basing;
  const options = {
    file: name,
    formulas,
    catalogue,
    open: (own: string) => open(beside(name, own)), // what it names stands beside it
  };
  const scenario = attempt(
    () => parse(found.text, options),
    (error) => refuse(wrongBase(name, error)),
  );
  if (scenario === null) return null;
  const at =
    Object.keys(set).length === 0 ? scenario : settled(found.text, set, { ...basing, options });
  if (at === null) return null;
  const named = [{ file: name, sha256: found.sha256 }];
  return { extends: named, scenario: at, file: baseFileOf(at) };
}

type Settings = Readonly<Record<string, unknown>>;

/** What a study says itself. */
const OF_STUDY: ReadonlySet<string> = new Set(["seed", "replicates", "view.until", "claims"]);

function settled(
  text: string,
  set: Settings,
  { options, refuse }: Basing & { readonly options: Parameters<typeof validate>[1] },
): Scenario | null {
  let sound = true;
  for (const path of Object.keys(set)) {
    if (!OF_STUDY.has(path)) continue;
    sound = false;
    const hint =
      path === "seed" || path === "replicates" ? `write ${path}: beside set` : "leave it out";
    const message = `${path} is no part of the model`;
    refuse({ code: "E_PATH", path: ["set", path], mark: "key", message, hint });
  }
  if (!sound) return null;
  const { value } = openDocument(text, "");
  const { view: _view, controls: _controls, claims: _claims, ...model } = value as Settings; // these need not fit any more
  return attempt(
    () => validate(model, { ...options, set }),
    ({ issues }) => {
      const paths = new Map(Object.entries(set).map(([path, to]) => [settingText(path, to), path]));
      for (const { code, path, message, hint, setting } of issues) {
        const own = setting === undefined ? undefined : paths.get(setting);
        const words = hint === undefined ? { code, message } : { code, message, hint };
        const mark = code === "E_PATH" ? "key" : "value";
        if (own !== undefined) refuse({ ...words, path: ["set", own], mark });
        else refuse({ ...words, message: `${path}: ${message}`, path: ["set"], mark: "key" });
      }
    },
  );
}

function attempt(make: () => Scenario, tell: (error: ScenarioError) => void): Scenario | null {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    tell(error);
    return null;
  }
}

const AT = { path: ["extends"], mark: "value" } as const;

/** The first fault of a scenario, told where it is named. */
function wrongBase(name: string, { issues: [first], more, ...error }: ScenarioError): Wrong {
  if (first?.code === "E_KIND" && first.message.includes('found "study"')) {
    const message = `${quoted(name)} is a study, and a study extends a scenario`;
    return { ...AT, code: "E_EXTENDS", message, hint: "name the scenario that it extends" };
  }
  const place = first === undefined ? "" : `${first.line}:${first.column}: `;
  const path = first === undefined || first.path === "" ? "" : `${first.path}: `;
  const said = first === undefined ? error.code : wordsOf(first);
  const others = more > 0 ? `, and ${more} more` : "";
  const message = `${name}:${place}${path}${said}${others}`;
  return { ...AT, code: "E_EXTENDS", message, hint: `ratchet check ${name} tells all` };
}

const SHIPPED = /^[a-z0-9][a-z0-9-]*$/u;
const WAY_OUT = "name a .yaml or .json file relative to this one, or a shipped scenario by its id";

/** The text of the scenario. */
function find(name: string, { open, shipped, refuse }: Basing): OwnFile | null {
  const wrong = (message: string, hint: string): null => {
    refuse({ ...AT, code: "E_FILE", message, hint });
    return null;
  };
  if (!SHIPPED.test(name)) {
    const fault = nameFault(name, true);
    if (fault !== null) return wrong(fault.message, WAY_OUT);
    if (!/\.(?:ya?ml|json)$/u.test(name))
      return wrong(`${quoted(name)} names no scenario`, WAY_OUT);
  }
  try {
    const found = open(name);
    const near = nearest(name, shipped);
    const hint = near === undefined ? WAY_OUT : `did you mean ${quoted(near)}?`;
    return found ?? wrong(`there is no scenario ${quoted(name)}`, hint);
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return wrong(error.message, WAY_OUT);
  }
}
