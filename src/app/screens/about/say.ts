/** The words of the About screen. */
import text from "../../words/en/about.ftl?raw";
import { words } from "../../words/fluent.ts";

export const say = words(text);
