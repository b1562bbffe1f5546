/** Stands in for src/app/words/body.ts in a build, where the files of words have been read already (tools/words.ts). */
import type { FluentResource } from "@fluent/bundle";

export const bodyOf = (body: FluentResource["body"]): FluentResource["body"] => body;
