/** A sentence with elements in it: each stands where the language wants its value. */
import type { ComponentChildren } from "preact";
import type { Values } from "./fluent.ts";

/** No text has it. */
const MARK = "\u0000";

export function mixed(
  sentence: (values: Values) => string,
  elements: Readonly<Record<string, ComponentChildren>>,
): ComponentChildren[] {
  const names = Object.keys(elements);
  const marks = Object.fromEntries(names.map((name) => [name, `${MARK}${name}${MARK}`]));
  return sentence(marks)
    .split(MARK)
    .map((part, k) => (k % 2 === 0 ? part : elements[part]));
}
