/** A file of words: its text, or in a build what it says (body.ts). */
declare module "*.ftl?raw" {
  import type { FluentResource } from "@fluent/bundle";
  const text: string | FluentResource["body"];
  export default text;
}
