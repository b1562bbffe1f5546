/** The words of what is drawn, as tables and lists. */
import text from "./en/table.ftl?raw";
import { words } from "./fluent.ts";

export const say = words(text);

/** "3 to 5" */
export const range = (low: string, high: string): string => say("table-range", { low, high });
