/** Wrong files, one fault each, and what is said of them, word for word. RATCHET_UPDATE=1 writes what is said now. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ScenarioError } from "../../../src/sim/scenario/issues.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { expectWords } from "../../support/issues.ts";

const FOLDER = new URL("../../fixtures/wrong/", import.meta.url);
const files = readdirSync(FOLDER).filter((file) => /\.(?:yaml|json)$/u.test(file));

const errorOf = (file: string): ScenarioError => {
  try {
    parse(readFileSync(new URL(file, FOLDER), "utf8"), { file });
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error(`${file} is not wrong`);
};

describe("wrong files", () => {
  test("there are enough of them, JSON too", () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
    expect(files.filter((file) => file.endsWith(".json")).length).toBeGreaterThanOrEqual(3);
  });

  test.each(files)("%s", (file) => {
    const error = errorOf(file);
    expectWords(error, file, FOLDER);
  });
});
