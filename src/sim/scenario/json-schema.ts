/** The JSON Schemas of scenario and study files, made from the same forms that check them: for editors, and for the docs. */
import * as z from "zod/mini";
import type { Catalogue } from "../catalogue.ts";
import { aboutOf, type About, type Form } from "./forms/about.ts";
import { fileForm } from "./forms/file.ts";
import { studyForm } from "./study/form.ts";

type Json = Record<string, unknown>;

/** The key under which a form carries its name until the names are given out. */
const NAME = "x-name";

/** JSON Schema 2020-12 of a scenario file. */
export const jsonSchema = (catalogue: Catalogue): Json =>
  schemaOf(fileForm(catalogue), "Ratchet scenario, version 1");

/** JSON Schema 2020-12 of a study file. */
export const studySchema = (): Json => schemaOf(studyForm, "Ratchet study, version 1");

function schemaOf(form: Form, title: string): Json {
  const made = z.toJSONSchema(form, {
    target: "draft-2020-12",
    io: "input",
    reused: "ref",
    override({ zodSchema, jsonSchema: node }) {
      const known = aboutOf(zodSchema);
      if (known?.doc !== undefined) node.description = described(known);
      if (known !== undefined) node[NAME] = known.label ?? slug(known.doc ?? known.expected);
      if (node.minimum === Number.MIN_SAFE_INTEGER) delete node.minimum;
      if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
      if (known?.formula !== undefined) orFormula(node, known.formula);
    },
  });
  const { $schema, $defs, ...rest } = named(made);
  return { $schema, title, ...rest, $defs };
}

/** Texts that may be formulas; what has no sign of one in it is a slip. */
const FORMULAS = {
  formula: { type: "string", maxLength: 500, pattern: "[A-Za-z*/^(<>?]", description: "A formula" },
  "formula-rule": {
    type: "string",
    maxLength: 500,
    pattern: "[<>=(]",
    description: "A formula over metrics",
  },
} as const;

/** Lets a formula stand in the place of what a node describes. */
function orFormula(node: Json, kind: About["formula"]): void {
  const { description: _says, default: _usual, [NAME]: _name, ...own } = node; // these stay
  for (const key of Object.keys(own)) delete node[key];
  const formula: keyof typeof FORMULAS = kind === "rule" ? "formula-rule" : "formula";
  Object.assign(node, { anyOf: [own, { $ref: `#/$defs/${formula}` }] });
}

const described = ({ doc = "", unit, symbol }: About): string =>
  doc +
  (unit === undefined || unit === "" ? "" : ` (${unit})`) +
  (symbol === undefined ? "" : `; ${symbol} in the literature`);

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .split("-")
    .slice(0, 6)
    .join("-");

/** Gives what is used in several places its own name instead of a number. */
function named(schema: Json): Json {
  const defs: Record<string, Json> = { ...FORMULAS, ...(schema["$defs"] as object | undefined) };
  const names = new Map<string, string>();
  for (const [key, def] of Object.entries(defs)) {
    const wanted = typeof def[NAME] === "string" ? def[NAME] : key;
    const taken = new Set(names.values());
    let name = wanted;
    for (let k = 2; taken.has(name); k++) name = `${wanted}-${k}`;
    names.set(key, name);
  }
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).filter(([key]) => key !== NAME);
    return Object.fromEntries(
      entries.map(([key, inner]) => {
        if (key !== "$ref" || typeof inner !== "string") return [key, rename(inner)];
        const old = inner.replace("#/$defs/", "");
        return [key, `#/$defs/${names.get(old) ?? old}`];
      }),
    );
  };
  const renamed = rename({ ...schema, $defs: undefined }) as Json;
  const ordered = Object.entries(defs)
    .map(([key, def]) => [names.get(key) ?? key, rename(def)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return { ...renamed, $defs: Object.fromEntries(ordered) };
}

const textOf = (schema: Json): string => `${JSON.stringify(schema, null, 2)}\n`;

/** The texts that are committed as schema/scenario-v1.json and schema/study-v1.json. */
export const schemaText = (catalogue: Catalogue): string => textOf(jsonSchema(catalogue));
export const studySchemaText = (): string => textOf(studySchema());
