/** Wrong studies, one fault each, and what is said of them, word for word. RATCHET_UPDATE=1 writes what is said now. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { errorOf, opening } from "./base.ts";
import { expectWords } from "../../support/issues.ts";

const FOLDER = new URL("../../fixtures/wrong-studies/", import.meta.url);
const files = readdirSync(FOLDER).filter((file) => /\.(?:yaml|json)$/u.test(file));
const text = (file: string): string => readFileSync(new URL(file, FOLDER), "utf8");

const beside = opening();
const open: typeof beside = (name) =>
  /\.(?:csv|yaml)$/u.test(name) && existsSync(new URL(name, FOLDER))
    ? { text: text(name), sha256: "0".repeat(64) }
    : beside(name);

describe("wrong studies", () => {
  test("there are enough of them, JSON too", () => {
    expect(files.length).toBeGreaterThanOrEqual(80);
    expect(files.filter((file) => file.endsWith(".json")).length).toBeGreaterThanOrEqual(2);
  });

  test.each(files)("%s", (file) => {
    const error = errorOf(text(file), { file, open, shipped: ["not-too-many-friends", "silos"] });
    expectWords(error, file, FOLDER);
  });
});
