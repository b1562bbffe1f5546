/** The words of lessons. */
import { count, say as tenths } from "../../../viz/numbers.ts";
import text from "../../words/en/lessons.ftl?raw";
import { words } from "../../words/fluent.ts";

export const say = words(text);

/** A number as it is read: no more digits than are needed. */
export const sayNumber = (value: number): string =>
  Math.abs(value) >= 20 ? count(value) : tenths(value);
