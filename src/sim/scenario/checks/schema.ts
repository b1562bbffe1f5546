/** A kind of knowledge that says what people attend to goes with the one that has the answers. */
import type { KindUse } from "../kinds.ts";
import type { Path } from "../places.ts";
import type { Context } from "./context.ts";

interface Asked {
  readonly name: string;
  readonly at: Path;
  /** The kind that the asker works on. */
  readonly kind: KindUse | undefined;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * A part that has answers as its kind names the schema beside (`schema`); one that works on the schema itself may name the
 * answers beside (`answers`).
 */
export function checkSchema(
  { kinds, report }: Pick<Context, "kinds" | "report">,
  { name, at, kind, values }: Asked,
): void {
  const called = (key: string): KindUse | undefined =>
    kinds.find((each) => each.name === values[key] && each.use === "beliefs");
  const works = values["schema"] === undefined;
  const schema = works ? kind : called("schema");
  const answers = works ? called("answers") : kind;
  if (schema?.use !== "beliefs") return; // told elsewhere
  const path = works ? at : [...at, "schema"];
  if (schema.values["options"] !== 2) {
    const message = `${name} asks to which questions people attend, and ${schema.name} has more than two answers to each`;
    report({ code: "E_NEEDS", at: path, message, hint: "write options: 2 (1: one attends to it)" });
  }
  const count = Number(answers?.values["count"] ?? schema.values["count"]);
  const about = Number(schema.values["count"]);
  if (answers === undefined || count === about) return;
  const message = `${schema.name} is about ${about} questions, and ${answers.name} has ${count}`;
  report({ code: "E_NEEDS", at: path, message, hint: `write count: ${count} for both` });
}
