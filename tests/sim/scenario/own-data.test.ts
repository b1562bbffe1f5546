/** Ties that stand in a file beside the scenario. */
import { describe, expect, test } from "vitest";
import { parse } from "../../../src/sim/scenario/parse.ts";
import type { OpenFile } from "../../../src/sim/scenario/own-file.ts";
import { potions, saidOf, type Raw } from "./base.ts";

const files: Readonly<Record<string, string>> = {
  "ties.csv": "from,to,weight\n0,1,0.5\n1,2,1\n",
  "data/bare.csv": "0,1\r\n1,2\r\n",
  "odd.csv": "0,1\n1,x\n",
  "wide.csv": "0,1,1,1\n",
  "light.csv": "0,1,0\n",
  "self.csv": "0,1\n2,2\n",
  "quote.csv": '0,1\n"2,3\n',
};
const open: OpenFile = (name) => {
  const text = files[name];
  return text === undefined ? null : { text, sha256: "0".repeat(64) };
};

const tied = (ties: unknown): Raw => ({ ...potions, network: { use: "edge-list", ties } });
const own = (csv: unknown): Raw => tied({ csv });
const networksOf = (raw: Raw) => parse(raw, { open }).structures.map(({ model }) => model.networks);

describe("ties in a file", () => {
  test("are the same scenario as ties that are written out", () => {
    const written = parse(
      tied([
        [0, 1, 0.5],
        [1, 2, 1],
      ]),
    );
    expect(parse(own("ties.csv"), { open })).toEqual(written);
    expect(parse(own("data/bare.csv"), { open })).toEqual(
      parse(
        tied([
          [0, 1],
          [1, 2],
        ]),
      ),
    );
  });

  test("may stand in structures, in what they set, and in settings", () => {
    const ties = { csv: "ties.csv" };
    const other = [
      [0, 1, 0.5],
      [1, 2, 1],
    ];
    const patched = { ...tied([[0, 1]]), structures: [{ name: "A", network: { ties } }] };
    const set = { ...tied([[0, 1]]), structures: [{ name: "A", set: { "network.ties": ties } }] };
    const written = networksOf({ ...tied(other), structures: [{ name: "A" }] });
    expect(networksOf(patched)).toEqual(written);
    expect(networksOf(set)).toEqual(written);
    const outside = parse(tied([[0, 1]]), { open, set: { "network.ties": ties } });
    expect(outside.structures.map(({ model }) => model.networks)).toEqual(written);
  });

  test.each([
    [
      "odd.csv",
      'E_CSV network.ties.csv: odd.csv:2: expected a whole number, counted from 0, found "x"',
    ],
    [
      "wide.csv",
      "E_CSV network.ties.csv: wide.csv:1: expected two numbers and perhaps a weight, found 4 columns",
    ],
    ["light.csv", 'E_CSV network.ties.csv: light.csv:1: expected a weight above 0, found "0"'],
    ["quote.csv", "E_CSV network.ties.csv: quote.csv:2: a text in quotes is not closed"],
    ["none.csv", 'E_FILE network.ties.csv: there is no file "none.csv" beside this one'],
    [
      "../ties.csv",
      'E_FILE network.ties.csv: "../ties.csv" leads out of the folder; write a path relative to this file, such as data/ties.csv',
    ],
    [
      "/ties.csv",
      'E_FILE network.ties.csv: "/ties.csv" is no relative path; write a path relative to this file, such as data/ties.csv',
    ],
    [
      "https://x.org/ties.csv",
      'E_FILE network.ties.csv: "https://x.org/ties.csv" is an address; write a path relative to this file, such as data/ties.csv',
    ],
    [7, "E_VALUE network.ties.csv: expected the name of a CSV file, found 7"],
  ])("%s is refused", (name, said) => {
    expect(saidOf(own(name), { open })).toEqual([said]);
  });

  test("that cannot be are told like those that are written out", () => {
    expect(saidOf(own("self.csv"), { open })[0]).toContain("person 2 cannot be tied to itself");
  });

  test("are no business of those who have no files", () => {
    expect(saidOf(own("ties.csv"))).toEqual([
      "E_FILE network.ties.csv: files of one's own are read by the command, and not here; write out what stands in the file",
    ]);
  });

  test("are not more than a scenario can hold", () => {
    const many: OpenFile = () => ({ text: "0,1\n".repeat(50_002), sha256: "" });
    expect(saidOf(own("many.csv"), { open: many })[0]).toContain(
      "many.csv:50002: more than 50000 rows",
    );
  });
});
