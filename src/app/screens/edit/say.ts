/** The words of the editor. */
import text from "../../words/en/edit.ftl?raw";
import { words } from "../../words/fluent.ts";

export const say = words(text);
