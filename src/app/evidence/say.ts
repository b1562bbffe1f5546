/** The words of evidence. */
import text from "../words/en/evidence.ftl?raw";
import { words } from "../words/fluent.ts";

export const say = words(text);
