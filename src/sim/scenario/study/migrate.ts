/**
 * Files of earlier versions become files of the newest, step by step. A step is a pure function on the document that the
 * YAML was read to, so that comments and order stay.
 */
import { parseDocument, type Document } from "yaml";
import { RatchetError } from "../../core/errors.ts";
import { guard } from "../text/guard.ts";

/** From version `from` to the next. */
export interface Migration {
  readonly from: number;
  /** Changes the document it is given; the version is raised for it. */
  readonly change: (document: Document) => void;
}

/** The steps of study files: none yet, for version 1 is the first. */
export const STUDY_STEPS: readonly Migration[] = [];

export interface Migrated {
  readonly from: number;
  /** The newest version. */
  readonly to: number;
  readonly text: string;
}

/** The newest version of a file; its own text, letter by letter, when it is that already. Throws a RatchetError. */
export function migrated(
  text: string,
  kind: "scenario" | "study",
  steps: readonly Migration[],
): Migrated {
  const document = documentOf(text);
  const found = document.get("kind");
  if (found !== kind)
    throw new RatchetError("E_KIND", "kind", `expected "${kind}", found ${JSON.stringify(found)}`);
  const from: unknown = document.get("version");
  const to = steps.length + 1;
  if (typeof from !== "number" || !Number.isInteger(from) || from < 1 || from > to) {
    const message = `expected a version from 1 to ${to}, found ${JSON.stringify(from)}`;
    throw new RatchetError("E_KIND", "version", message);
  }
  if (from === to) return { from, to, text };
  for (let version = from; version < to; version++) {
    const step = steps.find((each) => each.from === version);
    if (step === undefined) throw new Error(`no step leads on from version ${version}`);
    step.change(document);
    document.set("version", version + 1);
  }
  return { from, to, text: document.toString({ lineWidth: 0, flowCollectionPadding: false }) };
}

const wrong = (message: string): RatchetError => new RatchetError("E_YAML", "", message);

function documentOf(text: string): Document {
  const refused = guard(text);
  if (refused !== null) throw wrong(refused.message);
  const document = parseDocument(text, { version: "1.2", schema: "core", logLevel: "error" });
  const [error] = document.errors;
  if (error !== undefined) throw wrong(`the file cannot be read: ${error.message.split("\n")[0]}`);
  if (typeof document.toJS() !== "object") throw wrong("the file holds no keys");
  return document;
}
