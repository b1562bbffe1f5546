/** Files that are opened or let fall here: texts, and not too large. */
import { MOST_INFLATED } from "../../link/packed.ts";
import type { Desk } from "./desk.ts";
import { draftOf, plainText } from "./draft.ts";
import { say } from "./say.ts";

const KILO = 1024;

/** Says in a sentence what came of it. */
export async function openFiles(desk: Desk, files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  const name = shortened(file.name);
  const text = await textOf(file);
  if (typeof text !== "string") {
    desk.said.value = say(text.fault, { name, size: Math.ceil(file.size / KILO) });
    return;
  }
  desk.open(draftOf(name, text), `file ${name}`);
  desk.said.value = say(files.length > 1 ? "edit-files-many" : "edit-file-opened", { name });
}

const LONGEST_NAME = 80;

const shortened = (name: string): string =>
  name.replaceAll(/[\p{C}]+/gu, " ").slice(-LONGEST_NAME) || "scenario.yaml";

type Fault = "edit-file-large" | "edit-file-no-text" | "edit-file-unread";

async function textOf(file: File): Promise<string | { readonly fault: Fault }> {
  if (file.size > MOST_INFLATED) return { fault: "edit-file-large" };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { fault: "edit-file-unread" };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return isText(text) ? plainText(text) : { fault: "edit-file-no-text" };
  } catch {
    return { fault: "edit-file-no-text" };
  }
}

const SPACE = 32;
const BREAKS: ReadonlySet<number> = new Set([9, 10, 12, 13]);

/** Control characters stand in no text: a picture may by chance be read as one. */
const isText = (text: string): boolean =>
  Array.from(text, (letter) => letter.charCodeAt(0)).every(
    (code) => code >= SPACE || BREAKS.has(code),
  );
