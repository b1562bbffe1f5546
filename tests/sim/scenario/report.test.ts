import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { formatGithub, formatJson } from "../../../src/sim/scenario/report.ts";
import { errorOf, potions } from "./base.ts";

const wrong = `${stringify(potions)}replicates: none, at all\nhorizn: 3\n`;

describe("a report", () => {
  test("for people: all faults in the order of the file, each with its line", () => {
    expect(errorOf(wrong, { file: "p.yaml" }).format()).toBe(
      [
        'p.yaml:28:13 error E_VALUE: replicates: expected a whole number from 1 to 1000000 (runs), found "none, at all"',
        "   28 | replicates: none, at all",
        "      |             ^^^^^^^^^^^^",
        'p.yaml:29:1 error E_KEY: horizn: unknown key "horizn"; did you mean "horizon"?',
        "   29 | horizn: 3",
        "      | ^^^^^^",
      ].join("\n"),
    );
  });

  test("as an error it names the first and says how many there are", () => {
    const error = errorOf(wrong);
    expect(error.name).toBe("ScenarioError");
    expect(error.code).toBe("E_VALUE");
    expect(error.message).toMatch(/^replicates: expected a whole number.*\(and 1 more\)$/u);
    expect(String(error)).toBe(error.format());
  });

  test("for programs", () => {
    const issues = JSON.parse(formatJson(errorOf(wrong, { file: "p.yaml" }))) as unknown[];
    expect(issues[1]).toEqual({
      file: "p.yaml",
      code: "E_KEY",
      path: "horizn",
      line: 29,
      column: 1,
      length: 6,
      message: 'unknown key "horizn"',
      hint: 'did you mean "horizon"?',
    });
  });

  test("for GitHub", () => {
    expect(formatGithub(errorOf(wrong, { file: "a,b.yaml" })).split("\n")[1]).toBe(
      '::error file=a%2Cb.yaml,line=29,col=1,endColumn=7,title=E_KEY::horizn: unknown key "horizn"; did you mean "horizon"?',
    );
  });

  test("control characters of a file never reach the terminal", () => {
    const said = errorOf({ ...potions, id: "\u001b[31mred", step: "\u0007\u202e" }).format();
    expect(said.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\u202e/u);
  });

  test("a file that is wrong all over is cut to 100 faults", () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, k) => [`odd-${k}`, k]));
    const error = errorOf({ ...potions, ...many });
    expect(error.issues).toHaveLength(100);
    expect(error.more).toBe(200);
    expect(error.format()).toMatch(/and 200 more errors$/u);
  });
});
