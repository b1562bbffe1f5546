/** What a resolved study says of itself. It is only read here: who makes a run of it has it checked first. */
import type { Design } from "../../src/sim/index.ts";
import type { About } from "./types.ts";

const KINDS: ReadonlySet<string> = new Set<Design["kind"]>([
  "grid",
  "zip",
  "oat",
  "list",
  "random",
  "lhs",
  "morris",
  "sobol",
]);

const isKind = (value: unknown): value is Design["kind"] =>
  typeof value === "string" && KINDS.has(value);

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};

/** How long a run of each structure may last, unless a factor says otherwise. */
function horizonsOf(base: Fields): Record<string, number> {
  const { structures } = base;
  const all = Array.isArray(structures) ? structures.map((each: unknown) => fieldsOf(each)) : [];
  return Object.fromEntries(
    all.flatMap(({ name, horizon = base["horizon"] }) =>
      typeof horizon === "number" ? [[textOf(name), horizon]] : [],
    ),
  );
}

export function aboutOf(text: string): About {
  const fields = fieldsOf(JSON.parse(text));
  const { kind } = fieldsOf(fields["design"]);
  const { responses } = fields;
  const named = Array.isArray(responses) ? responses.map((each: unknown) => fieldsOf(each)) : [];
  return {
    id: textOf(fields["id"]),
    title: textOf(fields["title"]) || textOf(fields["id"]),
    question: textOf(fields["question"]),
    unit: textOf(fieldsOf(fieldsOf(fields["base"])["clock"])["unit"]) || "tick",
    design: isKind(kind) ? kind : null,
    responses: named.map(({ name }) => textOf(name)),
    horizons: horizonsOf(fieldsOf(fields["base"])),
    events: named.filter(({ kind: own }) => own === "event").map(({ name }) => textOf(name)),
    text,
  };
}
