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
    events: named.filter(({ kind: own }) => own === "event").map(({ name }) => textOf(name)),
    text,
  };
}
