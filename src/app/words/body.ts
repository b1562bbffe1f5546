/** A file of words, read. The build reads them beforehand and puts tools/words/read.ts in the place of this file. */
import { FluentResource } from "@fluent/bundle";

/** A file of words: its text, or in a build what it says. */
export type FluentText = string | FluentResource["body"];

/** What it says. What stands in it and is no message is passed over; a test says so. */
export const bodyOf = (text: FluentText): FluentResource["body"] =>
  typeof text === "string" ? new FluentResource(text).body : text;
