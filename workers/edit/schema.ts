/** Finding one's way in a JSON Schema along the fields of a text: what a schema says of a place. */

export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export type Key = string | number;

/** Which part stands in the group of keys at this way; undefined: none is named. */
type UseAt = (way: readonly Key[]) => string | undefined;

/** One form that something may have, and what is said of it where it is referred to. */
export interface Form {
  readonly schema: Schema;
  readonly doc: string;
}

/** All forms that the field at the end of a way may have. */
export function formsAt(root: Schema, way: readonly Key[], useAt: UseAt): readonly Form[] {
  let forms = opened(root, { schema: root, doc: "" });
  way.forEach((key, k) => {
    const here = way.slice(0, k);
    forms = fitting(forms, useAt(here)).flatMap(({ schema }) => below(root, schema, key));
  });
  return fitting(forms, useAt(way));
}

/** Of forms that name a part, or a kind of design, those of what stands there, if one of them is its. */
function fitting(forms: readonly Form[], use: string | undefined): readonly Form[] {
  if (use === undefined) return forms;
  const own = forms.filter(({ schema: { properties } }) =>
    ["use", "kind"].some((key) => properties?.[key]?.const === use),
  );
  return own.length > 0 ? own : forms;
}

function below(root: Schema, schema: Schema, key: Key): readonly Form[] {
  const { properties, additionalProperties, items, prefixItems } = schema;
  const inner =
    typeof key === "number"
      ? (prefixItems?.[key] ?? items)
      : properties !== undefined && Object.hasOwn(properties, key)
        ? properties[key]
        : additionalProperties;
  if (typeof inner !== "object") return [];
  return opened(root, { schema: inner, doc: inner.description ?? "" });
}

/** With each reference followed, and each choice laid out. */
function opened(root: Schema, { schema, doc }: Form, depth = 0): readonly Form[] {
  if (depth > DEEPEST) return [];
  const { $ref, anyOf, oneOf } = schema;
  if ($ref !== undefined) {
    const target = root.$defs?.[$ref.replace("#/$defs/", "")];
    if (target === undefined) return [];
    return opened(root, { schema: target, doc: doc || (target.description ?? "") }, depth + 1);
  }
  const choices = anyOf ?? oneOf;
  if (choices === undefined) return [{ schema, doc: doc || (schema.description ?? "") }];
  return choices.flatMap((choice) =>
    opened(root, { schema: choice, doc: doc || (choice.description ?? "") }, depth + 1),
  );
}

/** More references and choices within each other than a schema of ours has. */
const DEEPEST = 16;
