/** The words of sharing. */
import text from "../words/en/share.ftl?raw";
import { words } from "../words/fluent.ts";

export const say = words(text);
