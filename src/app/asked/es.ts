/** Spanish: every file of words, and its name for the document. */
import type { FluentText } from "../words/body.ts";

const files = import.meta.glob<FluentText>("../words/es/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const texts: readonly FluentText[] = Object.values(files);
