/** The words around a run. */
import text from "./en/shell.ftl?raw";
import { words } from "./fluent.ts";

export const say = words(text);
