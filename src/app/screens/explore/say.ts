/** The words of this screen. */
import text from "../../words/en/explore.ftl?raw";
import { words } from "../../words/fluent.ts";

export const say = words(text);
