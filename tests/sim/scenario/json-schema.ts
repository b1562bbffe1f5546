/** Just enough of JSON Schema 2020-12 to try a document on the committed schema: an opinion of its own. */
type Schema = Readonly<Record<string, unknown>>;
type Rule = (limit: never, value: unknown, schema: Schema, root: Schema) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};

const RULES: Readonly<Record<string, Rule>> = {
  $ref: (ref: string, value, _, root) => {
    const { $defs } = root as { $defs: Record<string, Schema> };
    const name = ref.replace("#/$defs/", "");
    return accepts($defs[name] ?? { enum: [] }, value, root);
  },
  type: (type: string, value) => TYPES[type]?.(value) === true,
  const: (only: unknown, value) => value === only,
  enum: (options: unknown[], value) => options.includes(value),
  minimum: (min: number, value) => typeof value !== "number" || value >= min,
  exclusiveMinimum: (min: number, value) => typeof value !== "number" || value > min,
  maximum: (max: number, value) => typeof value !== "number" || value <= max,
  minLength: (min: number, value) => typeof value !== "string" || value.length >= min,
  maxLength: (max: number, value) => typeof value !== "string" || value.length <= max,
  pattern: (pattern: string, value) =>
    typeof value !== "string" || new RegExp(pattern, "u").test(value),
  minItems: (min: number, value) => !Array.isArray(value) || value.length >= min,
  maxItems: (max: number, value) => !Array.isArray(value) || value.length <= max,
  items: (each: Schema, value, { prefixItems = [] }, root) =>
    !Array.isArray(value) ||
    value.slice((prefixItems as Schema[]).length).every((item) => accepts(each, item, root)),
  prefixItems: (first: Schema[], value, _, root) =>
    !Array.isArray(value) ||
    first.every((schema, k) => k >= value.length || accepts(schema, value[k], root)),
  required: (keys: string[], value) => !isObject(value) || keys.every((key) => key in value),
  properties: (properties: Record<string, Schema>, value, _, root) =>
    !isObject(value) ||
    Object.entries(properties).every(
      ([key, each]) => !(key in value) || accepts(each, value[key], root),
    ),
  additionalProperties: (each: Schema | boolean, value, { properties = {} }, root) =>
    !isObject(value) ||
    Object.keys(value)
      .filter((key) => !Object.hasOwn(properties as object, key))
      .every((key) => (typeof each === "boolean" ? each : accepts(each, value[key], root))),
  propertyNames: (each: Schema, value, _, root) =>
    !isObject(value) || Object.keys(value).every((key) => accepts(each, key, root)),
  anyOf: (some: Schema[], value, _, root) => some.some((each) => accepts(each, value, root)),
  oneOf: (one: Schema[], value, _, root) =>
    one.filter((each) => accepts(each, value, root)).length === 1,
};

const SILENT: ReadonlySet<string> = new Set([
  "$schema",
  "$defs",
  "title",
  "description",
  "default",
]);

/** Whether a value fits a schema. An unknown rule is an error of this test. */
export function accepts(schema: Schema, value: unknown, root: Schema = schema): boolean {
  return Object.entries(schema).every(([key, limit]) => {
    if (SILENT.has(key)) return true;
    const rule = RULES[key];
    if (rule === undefined) throw new Error(`unknown rule of JSON Schema: ${key}`);
    return rule(limit as never, value, schema, root);
  });
}
